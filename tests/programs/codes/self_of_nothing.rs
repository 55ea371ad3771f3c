// `self` of nothing.
use {self}; //~ ERROR
fn main() {}
