// The block was freed, and the pointer kept.
//@ rustc: skip
fn main() {
    let b = Box::new(41);
    let p = Box::into_raw(b);
    drop(unsafe { Box::from_raw(p) });
    println!("{}", unsafe { *p }); //~ UB use-after-free
}
