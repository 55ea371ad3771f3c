// A local's address is given to the heap.
//@ rustc: skip
use std::alloc::{dealloc, Layout};
fn main() {
    let mut x = 5u32;
    unsafe { dealloc(&raw mut x as *mut u8, Layout::new::<u32>()) }; //~ UB free-non-heap
    println!("{x}");
}
