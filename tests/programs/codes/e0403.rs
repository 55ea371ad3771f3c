// A parameter's name is used twice.
fn pair<T, T>(a: T, b: T) {} //~ ERROR E0403
trait Holder<A, B, A> {} //~ ERROR E0403
fn main() {}
