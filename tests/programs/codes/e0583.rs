// A module in a file that is not there.
mod elsewhere; //~ ERROR E0583
fn main() {}
