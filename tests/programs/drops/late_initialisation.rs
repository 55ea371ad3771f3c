// A binding is dropped only if it got a value.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..3 {
        let x;
        if i == 1 {
            x = D("x");
            println!("made {}", x.0);
        }
        println!("round {i}");
    }
}

//> round 0
//> made x
//> round 1
//> drop x
//> round 2
