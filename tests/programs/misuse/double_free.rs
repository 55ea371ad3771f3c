// Two boxes of one block.
//@ rustc: skip
fn main() {
    let p = Box::into_raw(Box::new(1));
    let a = unsafe { Box::from_raw(p) };
    let b = unsafe { Box::from_raw(p) };
    drop(a);
    drop(b); //~ UB double-free
}
