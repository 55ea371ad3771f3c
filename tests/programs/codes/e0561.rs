// A function pointer has no patterns.
type Adds = fn(mut a: u8, &b: &u8) -> u8; //~ ERROR E0561
fn main() {}
