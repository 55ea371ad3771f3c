// Assignment drops the old value first.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut x = D("old");
    println!("{}", x.0);
    x = D("new");
    println!("{}", x.0);
}

//> old
//> drop old
//> new
//> drop new
