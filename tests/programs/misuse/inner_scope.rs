// The block of the local is over, its frame is not.
//@ rustc: skip
fn main() {
    let p: *const i32;
    {
        let x = 5;
        p = &x;
        println!("{}", unsafe { *p }); //> 5
    }
    println!("{}", unsafe { *p }); //~ UB dangling-stack
}
