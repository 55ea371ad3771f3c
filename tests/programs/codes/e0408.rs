// A name that not every alternative binds.
enum Shape {
    Circle(f64),
    Square(f64),
    Empty,
}
fn main() {
    match Shape::Empty {
        Shape::Circle(r) | Shape::Square(side) => {} //~ ERROR E0408
        Shape::Empty => {}
    }
}
