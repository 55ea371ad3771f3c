// A pointer may go to one past the end, no further, even if nobody reads through it.
//@ rustc: skip
fn main() {
    let a = [1u8, 2, 3];
    let p = a.as_ptr();
    let end = unsafe { p.add(3) };
    let beyond = unsafe { p.add(4) }; //~ UB pointer-out-of-bounds
    println!("{}", end == beyond);
}
