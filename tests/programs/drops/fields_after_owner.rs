// A struct's own `drop` runs before its fields go, in order.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Outer { a: D, b: D }
impl Drop for Outer {
    fn drop(&mut self) { println!("outer {} {}", self.a.0, self.b.0); }
}
fn main() {
    let _o = Outer { b: D("b"), a: D("a") };
    println!("end");
}

//> end
//> outer a b
//> drop a
//> drop b
