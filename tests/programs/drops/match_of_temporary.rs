// The matched temporary lives as long as the match.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn make() -> Option<D> { Some(D("x")) }
fn main() {
    match make() {
        Some(_) => println!("some"),
        None => println!("none"),
    }
    println!("end");
}

//> some
//> drop x
//> end
