// A value that nobody takes is dropped at the end of its statement.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    D("s");
    println!("after");
}

//> drop s
//> after
