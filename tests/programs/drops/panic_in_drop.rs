//@ exit: 101
// A panic in one `drop` lets the others run.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Bad;
impl Drop for Bad {
    fn drop(&mut self) { panic!("in drop"); }
}
fn main() {
    let _a = D("a");
    let _bad = Bad;
    let _b = D("b");
    println!("end");
}

//> end
//> drop b
//> drop a
