// A type with a destructor cannot be copied.
#[derive(Clone, Copy)]
struct Handle; //~ ERROR E0184
impl Drop for Handle {
    fn drop(&mut self) {}
}
fn main() {}
