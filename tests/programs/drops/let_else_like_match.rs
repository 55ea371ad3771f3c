// A match that returns from one arm.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn f(o: Option<D>) -> i32 {
    let d = match o {
        Some(d) => d,
        None => return 0,
    };
    println!("got {}", d.0);
    1
}
fn main() {
    println!("{}", f(Some(D("x"))));
    println!("{}", f(None));
}

//> got x
//> drop x
//> 1
//> 0
