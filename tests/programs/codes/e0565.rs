// The attribute takes a name.
#[repr("C")] //~ ERROR E0565
struct Own;
fn main() {}
