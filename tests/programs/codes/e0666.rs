// One `impl Trait` inside of another.
fn f(x: impl Into<impl Clone>) {} //~ ERROR E0666
fn main() {}
