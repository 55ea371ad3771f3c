// `Sized` by hand.
struct Block;
impl Sized for Block {} //~ ERROR E0322
fn main() {}
