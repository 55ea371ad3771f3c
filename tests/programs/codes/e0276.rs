// A method that demands more than its trait.
trait Store {
    fn keep<T>(&self, value: T);
}
struct Shelf;
impl Store for Shelf {
    fn keep<T: Clone>(&self, value: T) {} //~ ERROR E0276
}
fn main() {}
