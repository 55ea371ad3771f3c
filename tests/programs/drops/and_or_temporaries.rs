// The right side of `&&` has a scope of its own.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn yes(d: &D) -> bool { println!("ask {}", d.0); true }
fn main() {
    let b = yes(&D("l")) && yes(&D("r"));
    println!("{b}");
}

//> ask l
//> drop l
//> ask r
//> drop r
//> true
