// What is forbidden cannot be allowed again.
#![forbid(non_snake_case)]
#[allow(non_snake_case)] //~ ERROR E0453
fn main() {}
