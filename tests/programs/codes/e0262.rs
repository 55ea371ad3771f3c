// A reserved name for a lifetime.
fn first<'static>(x: &'static str) {} //~ ERROR E0262
fn main() {}
