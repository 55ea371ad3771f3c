// A block drops its bindings at its end.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let _a = D("a");
    {
        let _b = D("b");
        println!("in");
    }
    println!("out");
}

//> in
//> drop b
//> out
//> drop a
