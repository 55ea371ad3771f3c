// A tuple's variant with named fields.
enum Shape {
    Square(f64),
    Empty,
}
fn main() {
    match Shape::Empty {
        Shape::Square { side } => {} //~ ERROR E0769
        Shape::Empty => {}
    }
}
