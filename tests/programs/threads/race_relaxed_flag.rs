//@ rustc: skip
// A flag that is stored `Relaxed` is atomic, but it does not order what was written before it.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct Slot {
    ready: AtomicBool,
    value: UnsafeCell<Vec<i32>>,
}
unsafe impl Sync for Slot {}
static SLOT: Slot = Slot { ready: AtomicBool::new(false), value: UnsafeCell::new(Vec::new()) };

fn main() {
    let other = thread::spawn(|| {
        unsafe { (*SLOT.value.get()).push(7); }
        SLOT.ready.store(true, Ordering::Relaxed);
    });
    while !SLOT.ready.load(Ordering::Acquire) {
        thread::yield_now();
    }
    println!("{:?}", unsafe { &*SLOT.value.get() }); //~ UB data-race
    other.join().unwrap();
}
