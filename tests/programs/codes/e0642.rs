// A trait's method without a body has no patterns.
trait Shape {
    fn scale((x, y): (i32, i32)); //~ ERROR E0642
}
fn main() {}
