// A null pointer is read.
//@ rustc: skip
fn main() {
    let p: *const i32 = std::ptr::null();
    if p.is_null() {
        println!("{}", unsafe { *p }); //~ UB null-pointer
    }
}
