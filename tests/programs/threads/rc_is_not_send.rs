// A counter without atomic operations may not go to another thread.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;

fn main() {
    let shared = Rc::new(5);
    thread::spawn(move || { //~ ERROR E0277
        println!("{shared}");
    });
    let cell = Arc::new(RefCell::new(5));
    thread::spawn(move || { //~ ERROR E0277
        println!("{cell:?}");
    });
}
