// `self` is taken apart and put together.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
impl Pair {
    fn swap(self) -> Pair { Pair { x: self.y, y: self.x } }
}
fn main() {
    let p = Pair { x: D("x"), y: D("y") }.swap();
    println!("{} {}", p.x.0, p.y.0);
}

//> y x
//> drop y
//> drop x
