//@ exit: 101
// A panic in a field's `drop` lets the other fields go.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Bad;
impl Drop for Bad {
    fn drop(&mut self) { panic!("in drop"); }
}
struct Three { a: D, bad: Bad, b: D }
fn main() {
    let _x = D("x");
    let t = Three { a: D("a"), bad: Bad, b: D("b") };
    println!("{} {}", t.a.0, t.b.0);
}

//> a b
//> drop a
//> drop b
//> drop x
