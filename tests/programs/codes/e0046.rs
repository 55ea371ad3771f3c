// A method that the trait asks for is missing.
trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String;
    fn twice(&self) -> f64 {
        self.area() * 2.0
    }
}
struct Square(f64);
impl Shape for Square { //~ ERROR E0046
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}
fn main() {
    println!("{}", Square(2.0).twice());
}
