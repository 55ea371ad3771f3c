// The block was freed and has been handed out again: the address is right, the block is another one.
//@ rustc: skip
fn main() {
    let old = Box::into_raw(Box::new(1u64));
    drop(unsafe { Box::from_raw(old) });
    let new = Box::new(2u64); //? heap = 1
    println!("{}", std::ptr::eq(old, &*new)); //> true
    unsafe { *old = 99 }; //~ UB use-after-free
    println!("{new}");
}
