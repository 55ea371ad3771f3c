// A tuple pattern moves all parts.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let t = (D("a"), D("b"));
    let (x, y) = t;
    println!("{} {}", x.0, y.0);
}

//> a b
//> drop b
//> drop a
