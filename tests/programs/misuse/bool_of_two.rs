// A bool is 0 or 1.
//@ rustc: skip
fn main() {
    let byte = 2u8;
    let p = &raw const byte as *const bool;
    let b = unsafe { *p }; //~ UB invalid-value
    println!("{b}");
}
