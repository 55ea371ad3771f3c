// The part of a temporary that nobody took is dropped at the end of the `let`.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let (_, y) = (D("a"), D("b"));
    println!("{}", y.0);
}

//> drop a
//> b
//> drop b
