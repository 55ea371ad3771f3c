// `Copy` for what is no type of one's own kind.
struct Tool;
impl Copy for &'static mut Tool {} //~ ERROR E0206
fn main() {}
