// A type that the trait does not have.
trait Shape {}
struct Square;
impl Shape for Square {
    type Size = u32; //~ ERROR E0437
}
fn main() {}
