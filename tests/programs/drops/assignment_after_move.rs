// There is no old value after a move.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut x = D("a");
    drop(x);
    x = D("b");
    println!("{}", x.0);
}

//> drop a
//> b
//> drop b
