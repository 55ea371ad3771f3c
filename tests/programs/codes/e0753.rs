// A comment about what surrounds it comes first.
fn go() {}
//! What is this file about? //~ ERROR E0753
fn main() {}
