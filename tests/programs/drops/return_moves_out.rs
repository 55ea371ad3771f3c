// The returned value is not dropped.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn make(n: i32) -> D {
    let a = D("a");
    let b = D("b");
    if n == 0 { return a; }
    b
}
fn main() {
    let x = make(0);
    println!("got {}", x.0);
    let y = make(1);
    println!("got {}", y.0);
}

//> drop b
//> got a
//> drop a
//> got b
//> drop b
//> drop a
