//@ rustc: skip
// A local that another thread has a raw pointer to is no longer the thread's own.
use std::thread;

struct Shared(*mut i32);
unsafe impl Send for Shared {}

fn main() {
    let mut x = 1;
    let pointer = Shared(&mut x);
    let other = thread::spawn(move || {
        let pointer = pointer;
        unsafe { *pointer.0 += 1; } //~ UB data-race
    });
    x += 1;
    other.join().unwrap();
    println!("{x}");
}
