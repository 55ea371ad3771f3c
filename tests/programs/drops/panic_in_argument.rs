//@ exit: 101
// Arguments made before the panic are dropped.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn bad() -> D { panic!("no"); }
fn f(_a: D, _b: D) {}
fn main() {
    let _x = D("x");
    f(D("1"), bad());
}

//> drop 1
//> drop x
