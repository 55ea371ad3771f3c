//@ rustc: skip
//@ exit: 5
// A thread that locks a mutex again waits for itself: a compiled program would hang.
use std::sync::{Mutex, RwLock};

fn main() {
    let lock = RwLock::new(1);
    let mutex = Mutex::new(2);
    drop(mutex.lock().unwrap());
    assert!(mutex.try_lock().is_ok());
    let one = lock.read().unwrap();
    let two = lock.read().unwrap();
    println!("{} {}", one, two); //> 1 1
    let mine = mutex.lock().unwrap();
    assert!(mutex.try_lock().is_err());
    let again = mutex.lock().unwrap();
    println!("{} {}", mine, again);
}
