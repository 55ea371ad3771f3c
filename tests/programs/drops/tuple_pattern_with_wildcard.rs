// `_` leaves its part where it is.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let t = (D("a"), D("b"));
    let _mid = D("mid");
    let (_, y) = t;
    println!("{} {}", y.0, t.0.0);
}

//> b a
//> drop b
//> drop mid
//> drop a
