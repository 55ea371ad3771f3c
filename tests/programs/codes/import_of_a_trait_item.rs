// A method is not imported.
mod shapes {
    pub trait Shape {
        type Size;
    }
}
use shapes::Shape::Size; //~ ERROR E0658
fn main() {}
