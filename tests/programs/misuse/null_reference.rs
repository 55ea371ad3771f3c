// A reference is never null.
//@ rustc: skip
fn main() {
    let r: &u8 = unsafe { std::mem::transmute(0usize) }; //~ UB invalid-value
    println!("{}", r);
}
