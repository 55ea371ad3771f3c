// Behind a trait that does not exist, nothing is said of types.
struct Meter(f64);
impl Deref for Meter { //~ ERROR E0405
    type Target = f64;
    fn deref(&self) -> &f64 {
        &self.0
    }
}
fn main() {
    let meter = Meter(2.5);
    let value: f64 = *meter;
    let word: String = 5;
}
