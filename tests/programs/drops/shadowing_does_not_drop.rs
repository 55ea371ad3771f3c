// Shadowing hides a binding, it does not drop it.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let x = D("first");
    println!("{}", x.0);
    let x = D("second");
    println!("{}", x.0);
}

//> first
//> second
//> drop second
//> drop first
