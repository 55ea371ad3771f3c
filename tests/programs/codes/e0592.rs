// Two methods of one name.
struct Own;
impl Own {
    fn go(&self) {} //~ ERROR E0592
}
impl Own {
    fn go(&self) {}
}
fn main() {}
