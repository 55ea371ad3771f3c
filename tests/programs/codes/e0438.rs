// A constant that the trait does not have.
trait Shape {}
struct Square;
impl Shape for Square {
    const SIDES: u32 = 4; //~ ERROR E0438
}
fn main() {}
