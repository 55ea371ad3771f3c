// The associated types of an object are part of its type; nothing is cast to a type without a size.
trait Source {
    type Item;
    fn next(&mut self) -> Self::Item;
}
trait Numbers: Iterator<Item = i32> {}
fn all(x: &mut dyn Source) {} //~ ERROR E0191
fn one(x: &mut dyn Source<Item = i32>) {}
fn numbers(x: &mut dyn Numbers) {}
fn every(x: Box<dyn Iterator>) {} //~ ERROR E0191
struct Name<'a>(&'a str);
fn name(n: Name<'static, 'static>) {} //~ ERROR E0107
fn main() {
    let a = &[1, 2];
    let b = a as [i32]; //~ ERROR E0620
}
