// A variant is not a type.
enum Shape {
    Circle,
    Square,
}
fn make() -> Shape::Circle { //~ ERROR E0573
    Shape::Circle
}
fn take(x: Some) {} //~ ERROR E0573
fn main() {}
