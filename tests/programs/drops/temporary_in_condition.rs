// The temporaries of an `if` condition go before its body.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn yes(d: &D) -> bool { println!("ask {}", d.0); true }
fn main() {
    if yes(&D("c")) {
        println!("body");
    }
    let mut n = 0;
    while n < 1 && yes(&D("w")) {
        n += 1;
        println!("body {n}");
    }
}

//> ask c
//> drop c
//> body
//> ask w
//> drop w
//> body 1
