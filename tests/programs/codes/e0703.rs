// A language that is not known.
extern "D" fn f() {} //~ ERROR E0703
fn main() {}
