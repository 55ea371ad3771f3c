// `drop` ends a value early.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let a = D("a");
    let _b = D("b");
    drop(a);
    println!("end");
}

//> drop a
//> end
//> drop b
