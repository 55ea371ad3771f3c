// The temporaries of a while let live through the body.
struct D(i32);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn positive(d: &D) -> Option<i32> {
    if d.0 > 0 { Some(d.0) } else { None }
}
fn main() {
    let mut n = 2;
    while let Some(k) = positive(&D(n)) {
        println!("body {k}");
        n -= 1;
    }
    println!("end");
}

//> body 2
//> drop 2
//> body 1
//> drop 1
//> drop 0
//> end
