// What an impl must be: unsafe exactly where its trait is, each member once, every parameter of use to tell which impl is meant.
unsafe trait Vouched {}
trait Plain {}
struct S;
struct P(i32);
impl Vouched for S {} //~ ERROR E0200
unsafe impl Plain for S {} //~ ERROR E0199
trait Area {
    fn area(&self) -> f64;
}
impl Area for S {
    fn area(&self) -> f64 {
        1.0
    }
    fn area(&self) -> f64 { //~ ERROR E0201
        2.0
    }
}
impl<T> P { //~ ERROR E0207
    fn new() -> P {
        P(0)
    }
}
impl<T> Plain for P {} //~ ERROR E0207
impl Missing for i32 {} //~ ERROR E0405
trait Outer<A> {
    fn inner<A>(&self, a: A); //~ ERROR E0403
}
fn main() {}
