// Overwriting an option drops its content.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut o = Some(D("x"));
    println!("{}", o.is_some());
    o = None;
    println!("{}", o.is_none());
}

//> true
//> drop x
//> true
