// `replace` gives the old value back.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut a = D("old");
    let old = std::mem::replace(&mut a, D("new"));
    println!("{} {}", old.0, a.0);
}

//> old new
//> drop old
//> drop new
