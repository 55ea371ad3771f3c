// A bool is written through a pointer to its byte: reading the variable is already wrong.
//@ rustc: skip
fn main() {
    let mut sure = true;
    let byte = &mut sure as *mut bool as *mut u8;
    unsafe { *byte = 3 };
    let doubled = if sure { 2 } else { 0 }; //~ UB invalid-value
    println!("{doubled}");
}
