// A destructor for a trait.
trait Animal {}
impl Drop for dyn Animal { //~ ERROR E0120
    fn drop(&mut self) {}
}
fn main() {}
