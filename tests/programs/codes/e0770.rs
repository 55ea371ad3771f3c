// The type of a const parameter, from another parameter.
fn f<T, const N: T>() {} //~ ERROR E0770
fn main() {}
