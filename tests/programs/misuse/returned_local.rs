// The frame is gone.
//@ rustc: skip
fn make() -> *const i32 {
    let x = 5;
    &raw const x
}
fn main() {
    let p = make();
    println!("{}", unsafe { *p }); //~ UB dangling-stack
}
