// A method with other parameters than the trait's.
trait Shape {
    fn scale(&mut self, by: f64, times: u32);
}
struct Square(f64);
impl Shape for Square {
    fn scale(&mut self, by: f64) { //~ ERROR E0050
        self.0 *= by;
    }
}
fn main() {}
