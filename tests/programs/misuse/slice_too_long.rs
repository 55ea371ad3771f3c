// A slice claims more than there is.
//@ rustc: skip
fn main() {
    let a = [1, 2, 3];
    let s = unsafe { std::slice::from_raw_parts(a.as_ptr(), 4) };
    println!("{}", s[3]); //~ UB out-of-bounds
}
