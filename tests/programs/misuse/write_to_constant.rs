// Text in the program is not to be changed.
//@ rustc: skip
fn main() {
    let text = "abc";
    let p = text.as_ptr() as *mut u8;
    unsafe { *p = b'x' }; //~ UB write-to-read-only
    println!("{text}");
}
