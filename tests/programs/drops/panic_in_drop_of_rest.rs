//@ exit: 101
// The same when the struct was taken apart.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Bad;
impl Drop for Bad {
    fn drop(&mut self) { panic!("in drop"); }
}
struct Four { a: D, bad: Bad, b: D, c: D }
fn main() {
    let _x = D("x");
    let t = Four { a: D("a"), bad: Bad, b: D("b"), c: D("c") };
    let _b = t.b;
    println!("{} {}", t.a.0, t.c.0);
}

//> a c
//> drop b
//> drop a
//> drop c
//> drop x
