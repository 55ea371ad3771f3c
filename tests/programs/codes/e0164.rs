// A struct's variant used as a tuple.
enum Shape {
    Circle { radius: f64 },
}
fn main() {
    match (Shape::Circle { radius: 1.0 }) {
        Shape::Circle(r) => {} //~ ERROR E0164
    }
}
