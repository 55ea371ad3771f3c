// A forgotten value is never dropped.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let _a = D("a");
    std::mem::forget(D("b"));
    println!("end");
}

//> end
//> drop a
