// A loop's value survives the loop's scope.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut n = 0;
    let d = loop {
        let a = D("a");
        let _b = D("b");
        n += 1;
        if n == 2 { break a; }
    };
    println!("got {}", d.0);
}

//> drop b
//> drop a
//> drop b
//> got a
//> drop a
