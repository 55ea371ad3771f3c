// A block's value outlives its bindings.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let d = {
        let _a = D("a");
        let b = D("b");
        println!("in");
        b
    };
    println!("got {}", d.0);
}

//> in
//> drop a
//> got b
//> drop b
