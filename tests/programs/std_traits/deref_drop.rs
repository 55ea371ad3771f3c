// Deref drop.
use std::ops::{Deref, DerefMut};

struct MyBox<T>(T);
impl<T> MyBox<T> {
    fn new(x: T) -> MyBox<T> {
        MyBox(x)
    }
}
impl<T> Deref for MyBox<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
impl<T> DerefMut for MyBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

struct Guard {
    name: String,
}
impl Drop for Guard {
    fn drop(&mut self) {
        println!("dropping {}", self.name);
    }
}

fn hello(name: &str) {
    println!("Hello, {name}!");
}
fn make(n: &str) -> Guard {
    Guard { name: n.to_string() }
}

fn main() {
    let m = MyBox::new(String::from("Rust"));
    hello(&m);
    println!("{} {}", m.len(), *MyBox::new(5) + 1);
    let mut v = MyBox::new(vec![1]);
    v.push(2);
    println!("{:?}", *v);
    let _a = make("a");
    let b = make("b");
    {
        let _c = make("c");
        let _ = make("temp");
        println!("end of inner");
    }
    drop(b);
    let mut d = make("d1");
    d = make("d2");
    let list = vec![make("x"), make("y")];
    let moved = list;
    println!("list {}", moved.len());
    println!("end of main {}", d.name);
}
