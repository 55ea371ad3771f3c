// Fields are dropped in order of declaration.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    let p = Pair { y: D("y"), x: D("x") };
    println!("{} {}", p.x.0, p.y.0);
}

//> x y
//> drop x
//> drop y
