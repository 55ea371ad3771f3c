// Two imports of one name.
use std::fmt::Result;
use std::io::Result; //~ ERROR E0252
fn main() {}
