//@ exit: 101
// What went into the callee is not dropped by the caller.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn bad(_d: D) { panic!("no"); }
fn main() {
    let a = D("a");
    let _b = D("b");
    bad(a);
}

//> drop a
//> drop b
