// `self` stands in braces.
use std::fmt::self; //~ ERROR E0429
fn main() {}
