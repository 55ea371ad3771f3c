// A crate that is not here.
extern crate rand_things; //~ ERROR E0463
fn main() {}
