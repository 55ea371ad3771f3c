// An inner function does not see the outer one's parameters.
fn outer<T>(x: T) {
    fn inner(y: T) {} //~ ERROR E0401
}
fn main() {}
