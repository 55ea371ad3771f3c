// A parameter that is only `_` is dropped, too.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn f(_: D, _b: D) {
    println!("in f");
}
fn main() { f(D("a"), D("b")); }

//> in f
//> drop b
//> drop a
