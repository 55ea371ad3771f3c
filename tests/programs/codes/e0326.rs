// A constant of another type than in the trait.
trait Shape {
    const SIDES: u32;
}
struct Square;
impl Shape for Square {
    const SIDES: &'static str = "four"; //~ ERROR E0326
}
fn main() {}
