// Assigning a field drops the old field.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    let mut p = Pair { x: D("x"), y: D("y") };
    p.y = D("new y");
    println!("{} {}", p.x.0, p.y.0);
}

//> drop y
//> x new y
//> drop x
//> drop new y
