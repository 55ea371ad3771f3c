//@ rustc: skip
//@ exit: 5
// A receiver waits as long as a sender lives, also for the one that its own thread keeps.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let other = tx.clone();
    let worker = thread::spawn(move || {
        for k in 0..3 {
            other.send(k).unwrap();
        }
    });
    worker.join().unwrap();
    let mut sum = 0;
    for x in &rx {
        sum += x;
        println!("{sum}"); //> 0 | 1 | 3
    }
    drop(tx);
}
