//@ rustc: skip
//@ exit: 5
// Two threads wait for each other's lock: a compiled program would hang.
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let first = Arc::new(Mutex::new(1));
    let second = Arc::new(Mutex::new(2));
    let (a, b) = (Arc::clone(&first), Arc::clone(&second));
    let other = thread::spawn(move || {
        let _b = b.lock().unwrap();
        thread::sleep(Duration::from_millis(10));
        let _a = a.lock().unwrap();
    });
    let _first = first.lock().unwrap();
    thread::sleep(Duration::from_millis(10));
    println!("waiting"); //> waiting
    let _second = second.lock().unwrap();
    other.join().unwrap();
}
