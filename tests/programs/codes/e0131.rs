// A `main` with a type parameter.
fn main<T>() {} //~ ERROR E0131
