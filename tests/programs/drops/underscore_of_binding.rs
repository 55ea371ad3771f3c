// `let _ = x` does not move.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let x = D("x");
    let _ = x;
    println!("still {}", x.0);
}

//> still x
//> drop x
