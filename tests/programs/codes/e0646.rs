// A `main` with a condition.
fn main() where String: Clone {} //~ ERROR E0646
