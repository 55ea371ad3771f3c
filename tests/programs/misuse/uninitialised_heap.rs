// `alloc` gives room, not values.
//@ rustc: skip
use std::alloc::{alloc, Layout};
fn main() {
    unsafe {
        let p = alloc(Layout::array::<u16>(2).unwrap()) as *mut u16;
        p.write(1);
        println!("{}", *p); //> 1
        println!("{}", *p.add(1)); //~ UB uninitialised-read
    }
}
