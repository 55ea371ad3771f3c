// A default that is not known for a trait object.
trait Merge<Other = Self> {}
fn all(list: &[Box<dyn Merge>]) {} //~ ERROR E0393
fn main() {}
