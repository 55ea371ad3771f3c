// Traits that no object can be made of.
trait Make {
    fn make() -> Self;
}
trait Same {
    fn same(&self, other: &Self) -> bool;
}
trait Generic {
    fn show<T>(&self, t: T);
}
trait Counted {
    const N: usize;
}
trait Fit {
    fn make() -> Self
    where
        Self: Sized;
    fn next(self: Box<Self>) -> Box<dyn Fit>;
    fn parts(&self) -> Vec<&dyn Fit>;
}
fn a(_: &dyn Make) {} //~ ERROR E0038
fn b(_: Box<dyn Same>) {} //~ ERROR E0038
fn c(_: &dyn Generic) {} //~ ERROR E0038
fn d(_: &dyn Counted) {} //~ ERROR E0038
fn e(_: &dyn Fit) {}
fn f(_: Box<dyn Clone>) {} //~ ERROR E0038
fn main() {}
