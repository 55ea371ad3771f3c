// A type that is not known to the end becomes an object when what is known fits.
use std::fmt::Debug;
struct Sq(f64);
trait Comp: Debug {
    fn f(&self) {}
}
impl<T: Debug> Comp for T {}
fn main() {
    let v: Vec<Box<dyn Comp>> = vec![Box::new(1), Box::new("two".to_string()), Box::new(Some(3.5))];
    println!("{v:?}");
}
