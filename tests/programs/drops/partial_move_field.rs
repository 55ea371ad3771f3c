// What is left of a struct is dropped at its place.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Pair { x: D, y: D }
fn main() {
    let _before = D("before");
    let p = Pair { x: D("x"), y: D("y") };
    let _after = D("after");
    let taken = p.x;
    println!("took {}", taken.0);
}

//> took x
//> drop x
//> drop after
//> drop y
//> drop before
