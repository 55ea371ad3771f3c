// Parking, unparking before and after, and spinning until another thread has set a flag.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::thread;

fn main() {
    let ready = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&ready);
    let parked = thread::spawn(move || {
        while !flag.load(Ordering::Acquire) {
            thread::park();
        }
        "woken"
    });
    ready.store(true, Ordering::Release);
    parked.thread().unpark();
    println!("{}", parked.join().unwrap()); //> woken
    thread::current().unpark();
    thread::park();
    let done = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&done);
    let setter = thread::spawn(move || flag.store(true, Ordering::SeqCst));
    let mut rounds = 0u64;
    while !done.load(Ordering::SeqCst) {
        rounds += 1;
        std::hint::spin_loop();
    }
    setter.join().unwrap();
    println!("{} {:?}", rounds < 1_000_000_000, thread::current().name()); //> true Some("main")
}
