// Which module of a path is missing decides the code.
use forest::Tree; //~ ERROR E0432
use forest::wood::Leaf; //~ ERROR E0433
use std::forest::Tree as Other; //~ ERROR E0432
fn main() {}
