// An emptied box can be filled again.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut b = Box::new(D("old"));
    let d = *b;
    println!("took {}", d.0);
    *b = D("new");
    println!("has {}", b.0);
}

//> took old
//> has new
//> drop old
//> drop new
