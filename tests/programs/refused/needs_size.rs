// Every type parameter stands for a type of known size unless it says `?Sized`; so do fields, arguments and results.
use std::error::Error;
use std::fmt::Display;

fn show<T: Display>(value: &T) {
    println!("{value}");
}
fn show_any<T: Display + ?Sized>(value: &T) {
    println!("{value}");
}
fn fail<E: Error>(_: E) {}

trait Twice {
    fn twice(&self) -> String;
}
impl<T: Display> Twice for T {
    fn twice(&self) -> String {
        format!("{self}{self}")
    }
}
fn twice<T: Twice + ?Sized>(value: &T) {
    println!("{}", value.twice());
}

struct Name {
    text: str, //~ ERROR E0277
    length: usize,
}
enum Shape {
    Points([u8]), //~ ERROR E0277
}

fn text() -> str { //~ ERROR E0277
    todo!()
}
fn printable() -> dyn Display { //~ ERROR E0746
    todo!()
}
fn first(list: [i32]) {} //~ ERROR E0277

fn main() {
    show_any("yes");
    println!("{}", "no".twice());
    show("no"); //~ ERROR E0277
    twice("no"); //~ ERROR E0277
    let boxed: Box<dyn Error> = "x".into();
    fail(boxed); //~ ERROR E0277
    let map: &std::collections::HashMap<str, i32>; //~ ERROR E0277
    let parts: Vec<&str> = "a, b".split(", ").rev().collect(); //~ ERROR E0277 E0599
    println!("{}", [1, 2] == vec![1, 2]); //~ ERROR E0277
    println!("{}", (0..9u64).len()); //~ ERROR E0599
}
