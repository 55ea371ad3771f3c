// A moved field can be filled again.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    let mut p = Pair { x: D("x"), y: D("y") };
    drop(p.x);
    p.x = D("new x");
    println!("{} {}", p.x.0, p.y.0);
}

//> drop x
//> new x y
//> drop new x
//> drop y
