// `ref` does not move.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let o = Some(D("x"));
    match o {
        Some(ref d) => println!("see {}", d.0),
        None => println!("none"),
    }
    println!("{}", o.is_some());
}

//> see x
//> true
//> drop x
