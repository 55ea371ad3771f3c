// Nothing that is borrowed from a caller is known to last for ever.
use std::thread;

fn forever(text: &str) -> &'static str {
    text //~ ERROR
}

fn forever_named<'a>(text: &'a str) -> &'static str {
    text //~ ERROR
}

fn in_thread(text: &str) {
    let handle = thread::spawn(move || println!("{text}")); //~ ERROR E0521
    handle.join().unwrap();
}

fn owned_in_thread(text: &str) {
    let text = text.to_string();
    let handle = thread::spawn(move || println!("{text}"));
    handle.join().unwrap();
}

fn main() {
    println!("{}{}", forever("a"), forever_named("b"));
    in_thread("c");
    owned_in_thread("d");
}
