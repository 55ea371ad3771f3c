// The old value is dropped only if it is there.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..2 {
        let mut x = D("old");
        if i == 0 { drop(x); }
        x = D("new");
        println!("{i} {}", x.0);
    }
}

//> drop old
//> 0 new
//> drop new
//> drop old
//> 1 new
//> drop new
