// `Box<dyn Trait>` alone means `Box<dyn Trait + 'static>`.
use std::fmt::Display;

fn show(text: &str) -> Box<dyn Display> {
    Box::new(text) //~ ERROR
}

fn show_for(text: &str) -> Box<dyn Display + '_> {
    Box::new(text)
}

fn any<T: Display>(value: T) -> Box<dyn Display> {
    Box::new(value) //~ ERROR E0310
}

fn any_named<'a, T: Display>(value: T, _: &'a u8) -> Box<dyn Display + 'a> {
    Box::new(value) //~ ERROR E0309
}

fn any_unnamed<T: Display>(value: T, _: &u8) -> Box<dyn Display + '_> {
    Box::new(value) //~ ERROR E0311
}

fn any_long<'a, T: Display + 'a>(value: T) -> Box<dyn Display + 'a> {
    Box::new(value)
}

fn main() {
    println!("{} {} {}", show("a"), show_for("b"), any(3));
    println!("{} {} {}", any_named(1, &2), any_unnamed(3, &4), any_long(5));
}
