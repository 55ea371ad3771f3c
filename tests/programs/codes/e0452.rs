// Lints that are no names, or of an unknown tool.
#[allow("unused")] //~ ERROR E0452
fn one() {}
#[warn(helper::all)] //~ ERROR E0710
fn two() {}
fn main() {}
