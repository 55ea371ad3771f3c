// Nobody has put a value there.
//@ rustc: skip
use std::mem::MaybeUninit;
fn main() {
    let m = MaybeUninit::<i32>::uninit();
    let x = unsafe { m.assume_init() }; //~ UB uninitialised-read
    println!("{x}");
}
