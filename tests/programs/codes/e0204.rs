// A field that cannot be copied.
#[derive(Clone, Copy)]
struct User { //~ ERROR E0204
    name: String,
}
struct Two(Vec<i32>);
impl Copy for Two {} //~ ERROR E0204
fn main() {}
