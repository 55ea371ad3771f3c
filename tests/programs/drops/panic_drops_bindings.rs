//@ exit: 101
// A panic drops what is alive, callee first.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn inner() {
    let _c = D("c");
    panic!("boom");
}
fn main() {
    let _a = D("a");
    let _b = D("b");
    inner();
}

//> drop c
//> drop b
//> drop a
