// A field moved out of a box.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    let b = Box::new(Pair { x: D("x"), y: D("y") });
    let x = b.x;
    println!("took {}", x.0);
}

//> took x
//> drop x
//> drop y
