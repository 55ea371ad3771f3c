//@ rustc: skip
//@ exit: 5
//@ choices: 5-2-2
// Two threads lock two mutexes in different orders. As they come, each is done before the other begins;
// let the other one run at the wrong moment, and both wait for ever.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let first = Arc::new(Mutex::new(1));
    let second = Arc::new(Mutex::new(2));
    let (a, b) = (Arc::clone(&first), Arc::clone(&second));
    let other = thread::spawn(move || {
        let mut b = b.lock().unwrap();
        let a = a.lock().unwrap();
        *b += *a;
    });
    let mut x = first.lock().unwrap();
    let y = second.lock().unwrap();
    *x += *y;
    drop(x);
    drop(y);
    other.join().unwrap();
    println!("done");
}
