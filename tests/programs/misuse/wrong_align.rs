// A box of another type frees the block: the same size, another alignment.
//@ rustc: skip
fn main() {
    let p = Box::into_raw(Box::new(7u32)) as *mut [u8; 4];
    drop(unsafe { Box::from_raw(p) }); //~ UB wrong-dealloc-layout
}
