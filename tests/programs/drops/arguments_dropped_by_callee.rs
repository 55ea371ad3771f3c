// Parameters are dropped by the function that got them, last first.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn f(_a: D, _b: D) {
    let _c = D("c");
    println!("in f");
}
fn main() {
    f(D("a"), D("b"));
    println!("end");
}

//> in f
//> drop c
//> drop b
//> drop a
//> end
