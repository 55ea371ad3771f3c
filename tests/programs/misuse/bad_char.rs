// Surrogates are no characters.
//@ rustc: skip
fn main() {
    let c: char = unsafe { std::mem::transmute(0xD800u32) }; //~ UB invalid-value
    println!("{}", c as u32);
}
