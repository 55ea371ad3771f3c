// `Drop` for some values of a type.
struct Bag<T> {
    content: T,
}
impl Drop for Bag<u8> { //~ ERROR E0366
    fn drop(&mut self) {}
}
struct Box2<T> {
    content: T,
}
impl<T: Clone> Drop for Box2<T> { //~ ERROR E0367
    fn drop(&mut self) {}
}
fn main() {}
