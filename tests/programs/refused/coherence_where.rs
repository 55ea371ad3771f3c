// Two impls do not overlap when a where-clause keeps them apart, and that is sure only for what another crate cannot add.
use std::fmt::Display;

struct Poly(i64);

trait Apply {
    fn call(&self, x: i64) -> i64;
}
impl Apply for Poly {
    fn call(&self, x: i64) -> i64 {
        self.0 + x
    }
}
impl<F: Fn(i64) -> i64> Apply for F { // no conflict: `Poly` is ours and is no function
    fn call(&self, x: i64) -> i64 {
        self(x)
    }
}

trait Describe {}
impl<T: Display> Describe for T {}
impl Describe for Poly {} // `Poly` is ours and not `Display`
impl<T> Describe for Vec<T> {} //~ ERROR E0119

fn main() {
    println!("{} {}", Poly(1).call(2), (|x| x * 2).call(21));
}
