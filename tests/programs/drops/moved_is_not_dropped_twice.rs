// The new owner drops.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let a = D("a");
    let b = a;
    println!("{}", b.0);
}

//> a
//> drop a
