// A method that the trait does not have.
trait Shape {
    fn area(&self);
}
struct Square;
impl Shape for Square {
    fn area(&self) {}
    fn color(&self) {} //~ ERROR E0407
}
fn main() {}
