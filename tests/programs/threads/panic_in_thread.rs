// A panic ends its own thread: `join` gives the payload, locals are dropped, a held lock is poisoned.
use std::sync::{Arc, Mutex};
use std::thread;

struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let shared = Arc::new(Mutex::new(1));
    let inner = Arc::clone(&shared);
    let thread = thread::Builder::new()
        .name(String::from("worker"))
        .spawn(move || {
            let _noisy = Noisy("of the thread");
            let mut held = inner.lock().unwrap();
            *held = 2;
            if *held == 2 {
                panic!("gave up at {}", *held);
            }
        })
        .unwrap();
    println!("{:?}", thread.thread().name()); //> Some("worker")
    match thread.join() {
        Ok(()) => println!("fine"),
        Err(payload) => println!("{:?}", payload.downcast_ref::<String>()), //> Some("gave up at 2")
    }
    println!("{}", shared.is_poisoned()); //> true
    match shared.lock() {
        Ok(_) => println!("not poisoned"),
        Err(error) => println!("{} {}", error, *error.get_ref()), //> poisoned lock: another task failed inside 2
    }
    let plain = thread::spawn(|| -> i32 { "x".parse::<i32>().unwrap_or(7) });
    println!("{}", plain.join().unwrap()); //> 7
    let literal = thread::spawn(|| panic!("short")).join().unwrap_err();
    println!("{:?}", literal.downcast_ref::<&str>()); //> Some("short")
}
