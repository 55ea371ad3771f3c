// Todo panics.
//@ exit: 101
enum Shape {
    Circle(f64),
    Square(f64),
    Blob,
}

fn area(s: &Shape) -> f64 {
    match s {
        Shape::Circle(r) => 3.0 * r * r,
        Shape::Square(a) => a * a,
        Shape::Blob => todo!("blobs are hard"),
    }
}

fn main() {
    let shapes = [Shape::Square(1.5), Shape::Circle(2.0), Shape::Blob];
    let mut i = 0;
    for s in shapes.iter() {
        println!("shape {i}: {}", area(s));
        i += 1;
    }
}
