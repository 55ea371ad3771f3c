// Assigning through a box drops the old content.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut b = Box::new(D("old"));
    *b = D("new");
    println!("has {}", b.0);
}

//> drop old
//> has new
//> drop new
