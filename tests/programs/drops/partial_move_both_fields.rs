// Nothing is left.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    let p = Pair { x: D("x"), y: D("y") };
    let b = p.y;
    let a = p.x;
    println!("{} {}", a.0, b.0);
}

//> x y
//> drop x
//> drop y
