#![feature(plugin)] //~ ERROR E0557
// A feature that was removed.
fn main() {}
