// A foreign trait for any type.
use std::fmt;
impl<T> fmt::Display for T { //~ ERROR E0210
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        Ok(())
    }
}
fn main() {}
