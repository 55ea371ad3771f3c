//@ exit: 101
// A struct that was not finished drops the finished fields.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn bad() -> D { panic!("no"); }
fn main() {
    let p = Pair { x: D("x"), y: bad() };
    println!("{} {}", p.x.0, p.y.0);
}

//> drop x
