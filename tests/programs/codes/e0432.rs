// An import that is not there.
use std::collections::HashMop; //~ ERROR E0432
use own::thing; //~ ERROR E0432
mod own {}
fn main() {}
