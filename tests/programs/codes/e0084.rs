// The type of the numbers of variants that do not exist.
#[repr(u16)] //~ ERROR E0084
enum Nothing {}
fn main() {}
