// A trait that is not there.
struct Own;
impl Drawable for Own {} //~ ERROR E0405
fn show<T: Drawable>(t: T) {} //~ ERROR E0405
fn main() {}
