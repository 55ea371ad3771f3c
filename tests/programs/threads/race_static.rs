//@ rustc: skip
// Two threads change a static without an order between them.
use std::thread;

static mut COUNTER: u32 = 0;

fn main() {
    let other = thread::spawn(|| {
        for _ in 0..10 {
            unsafe { COUNTER += 1; } //~ UB data-race
        }
    });
    for _ in 0..10 {
        unsafe { COUNTER += 1; }
    }
    other.join().unwrap();
    unsafe { println!("{}", *(&raw const COUNTER)); }
}
