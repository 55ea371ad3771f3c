// One associated type, twice.
fn f(x: &dyn Iterator<Item = u8, Item = u8>) {} //~ ERROR E0719
fn main() {}
