// No `pub` in an impl of a trait.
trait Shape {
    fn area(&self);
}
struct Square;
pub impl Shape for Square { //~ ERROR E0449
    pub fn area(&self) {} //~ ERROR E0449
}
enum Color {
    pub Red, //~ ERROR E0449
}
fn main() {}
