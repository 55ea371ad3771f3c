// A constant has a size.
trait T {}
const N: dyn T = 3;  //~ ERROR E0277, E0308
static M: &[u8] = &[1, 2];
fn main() { println!("{}", M.len()); }
