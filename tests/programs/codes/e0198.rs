// A negative impl is not unsafe.
struct One;
unsafe impl !Clone for One {} //~ ERROR E0198 E0658
fn main() {}
