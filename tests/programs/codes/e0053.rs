// A method whose types are not the trait's.
trait Shape {
    fn scale(&mut self, by: f64) -> f64;
    fn area(&self) -> f64;
}
struct Square(f64);
impl Shape for Square {
    fn scale(&mut self, by: i32) -> f64 { //~ ERROR E0053
        self.0 * by as f64
    }
    fn area(&mut self) -> f64 { //~ ERROR E0053
        self.0 * self.0
    }
}
fn main() {}
