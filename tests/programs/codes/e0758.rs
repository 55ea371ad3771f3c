// A comment without an end.
fn main() {}
/* and so on //~ ERROR E0758
