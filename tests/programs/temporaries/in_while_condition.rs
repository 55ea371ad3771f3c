// Each test of a while makes and drops its own temporaries.
struct D(i32);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn big(d: &D) -> bool {
    d.0 > 1
}
fn main() {
    let mut n = 3;
    while big(&D(n)) {
        println!("turn {n}");
        n -= 1;
    }
    println!("end");
}

//> drop 3
//> turn 3
//> drop 2
//> turn 2
//> drop 1
//> end
