//@ rustc: skip
// Freeing a block counts as writing to it: a thread that reads it must come before.
use std::thread;

struct Shared(*const u64);
unsafe impl Send for Shared {}

fn main() {
    let block = Box::new(5u64);
    let pointer = Shared(&*block);
    let other = thread::spawn(move || {
        let pointer = pointer;
        unsafe { *pointer.0 }
    });
    while !other.is_finished() {
        thread::yield_now();
    }
    drop(block); //~ UB data-race
    println!("{}", other.join().unwrap());
}
