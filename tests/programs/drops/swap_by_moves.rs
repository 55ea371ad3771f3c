// Three moves swap two values without a drop.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut a = D("a");
    let mut b = D("b");
    let t = a;
    a = b;
    b = t;
    println!("{} {}", a.0, b.0);
}

//> b a
//> drop a
//> drop b
