// `Some(_)` does not move.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let o = Some(D("x"));
    match o {
        Some(_) => println!("some"),
        None => println!("none"),
    }
    println!("{}", o.is_some());
}

//> some
//> true
//> drop x
