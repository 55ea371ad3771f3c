// An import named as a crate.
extern crate core;
mod own {
    pub trait core {}
}
use own::core; //~ ERROR E0254
fn main() {}
