// Long loops share the machine: nobody waits until another one is through.
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::Arc;
use std::thread;

fn main() {
    let stop = Arc::new(AtomicBool::new(false));
    let rounds = Arc::new(AtomicU64::new(0));
    let (flag, count) = (Arc::clone(&stop), Arc::clone(&rounds));
    let spinner = thread::spawn(move || {
        while !flag.load(Ordering::Relaxed) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    while rounds.load(Ordering::Relaxed) < 100 {}
    stop.store(true, Ordering::Relaxed);
    spinner.join().unwrap();
    println!("{}", rounds.load(Ordering::Relaxed) >= 100); //> true
}
