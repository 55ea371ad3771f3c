// Variants with fields, by name and by position.
enum Shape {
    Point,
    Circle(i32),
    Rectangle { width: i32, height: i32 },
}
fn area(s: &Shape) -> i32 {
    match s {
        Shape::Point => 0,
        Shape::Circle(r) => 3 * r * r,
        Shape::Rectangle { width: w, height } if w == height => w * w,
        Shape::Rectangle { width, height } => width * height,
    }
}
fn describe(s: Shape) -> &'static str {
    match s {
        Shape::Circle(0) | Shape::Rectangle { width: 0, .. } | Shape::Rectangle { height: 0, .. } => "empty",
        Shape::Circle(..) => "round",
        Shape::Rectangle { .. } => "angular",
        Shape::Point => "tiny",
    }
}
fn main() {
    println!("{}", area(&Shape::Point));
    println!("{}", area(&Shape::Circle(2)));
    println!("{}", area(&Shape::Rectangle { width: 3, height: 3 }));
    println!("{}", area(&Shape::Rectangle { width: 3, height: 4 }));
    println!("{} {}", describe(Shape::Circle(0)), describe(Shape::Circle(1)));
    println!("{} {}", describe(Shape::Rectangle { width: 1, height: 0 }), describe(Shape::Point));
    println!("{}", describe(Shape::Rectangle { width: 1, height: 1 }));
}

//> 0
//> 12
//> 9
//> 12
//> empty round
//> empty tiny
//> angular
