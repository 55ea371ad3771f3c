// A variant without such a field.
enum Shape {
    Circle { radius: f64 },
}
fn main() {
    let s = Shape::Circle { size: 1.0 }; //~ ERROR E0559
}
