// An import and a function of one name.
mod own {
    pub fn go() {}
}
use own::go;
fn go() {} //~ ERROR E0255
fn main() {}
