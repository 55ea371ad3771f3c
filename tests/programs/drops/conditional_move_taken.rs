// A flag remembers that the value went.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn eat(d: D) { println!("eat {}", d.0); }
fn main() {
    for i in 0..2 {
        let a = D("a");
        let _b = D("b");
        if i == 1 { eat(a); }
        println!("end {i}");
    }
}

//> end 0
//> drop b
//> drop a
//> eat a
//> drop a
//> end 1
//> drop b
