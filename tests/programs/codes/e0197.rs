// Methods of a type are not unsafe all together.
struct One;
unsafe impl One {} //~ ERROR E0197
fn main() {}
