// One of two values is kept, the other one goes.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn pick(first: bool) -> D {
    let a = D("a");
    let b = D("b");
    if first { a } else { b }
}
fn main() {
    println!("got {}", pick(true).0);
    println!("got {}", pick(false).0);
}

//> drop b
//> got a
//> drop a
//> drop a
//> got b
//> drop b
