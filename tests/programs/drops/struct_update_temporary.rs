// A temporary base keeps only what was not taken.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Two { a: D, b: D }
fn two() -> Two { Two { a: D("a"), b: D("b") } }
fn main() {
    let t = Two { a: D("new a"), ..two() };
    println!("{} {}", t.a.0, t.b.0);
}

//> drop a
//> new a b
//> drop new a
//> drop b
