// Not the beginning of the block.
//@ rustc: skip
use std::alloc::{alloc, dealloc, Layout};
fn main() {
    let layout = Layout::array::<u32>(4).unwrap();
    unsafe {
        let p = alloc(layout);
        dealloc(p.add(4), layout); //~ UB free-inner-pointer
    }
}
