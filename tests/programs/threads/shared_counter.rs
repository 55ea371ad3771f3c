// Ten threads, one counter behind a mutex, and one that needs no lock.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

static STARTED: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let counter = Arc::new(Mutex::new(0u64));
    let handles: Vec<_> = (0..10)
        .map(|i| {
            let counter = Arc::clone(&counter);
            thread::spawn(move || {
                STARTED.fetch_add(1, Ordering::SeqCst);
                for _ in 0..100 {
                    let mut held = counter.lock().unwrap();
                    *held += i;
                }
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", *counter.lock().unwrap()); //> 4500
    println!("{}", STARTED.load(Ordering::SeqCst)); //> 10
    println!("{}", Arc::strong_count(&counter)); //> 1
}
