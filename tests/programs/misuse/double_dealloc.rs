// The same block is given back twice.
//@ rustc: skip
use std::alloc::{alloc, dealloc, Layout};
fn main() {
    let layout = Layout::new::<u32>();
    unsafe {
        let p = alloc(layout);
        dealloc(p, layout);
        dealloc(p, layout); //~ UB double-free
    }
}
