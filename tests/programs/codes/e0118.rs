// Methods for any type whatever.
impl<T> T { //~ ERROR E0118
    fn shout(&self) {}
}
fn main() {}
