// Two globs bring one name.
mod moon {
    pub fn land() {}
}
mod earth {
    pub fn land() {}
}
use earth::*;
use moon::*;
fn main() {
    land(); //~ ERROR E0659
}
