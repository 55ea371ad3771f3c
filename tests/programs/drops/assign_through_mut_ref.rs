// Assigning through `&mut` drops what was there.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn set(d: &mut D) {
    *d = D("new");
    println!("set");
}
fn main() {
    let mut d = D("old");
    set(&mut d);
    println!("{}", d.0);
}

//> drop old
//> set
//> new
//> drop new
