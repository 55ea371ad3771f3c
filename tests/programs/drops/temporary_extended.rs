// A borrowed temporary in a `let` lives as long as the binding.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let r = &D("t");
    let _x = D("x");
    println!("{}", r.0);
}

//> t
//> drop x
//> drop t
