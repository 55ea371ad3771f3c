// `..base` takes the rest; what was not needed stays with the base.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Three { a: D, b: D, c: D }
fn main() {
    let base = Three { a: D("a"), b: D("b"), c: D("c") };
    let t = Three { b: D("new b"), ..base };
    println!("{} {} {}", t.a.0, t.b.0, t.c.0);
}

//> a new b c
//> drop a
//> drop new b
//> drop c
//> drop b
