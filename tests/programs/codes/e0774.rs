// Only types are derived for.
#[derive(Clone)] //~ ERROR E0774
fn go() {}
fn main() {}
