//@ exit: 101
// A panic between arguments drops the made ones: the passed one first, then the borrowed one.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn fail(stop: bool) -> i32 {
    if stop {
        panic!("stop");
    }
    0
}
fn take(_d: D, _r: &D, _n: i32) {
    println!("take");
}
fn main() {
    take(D("a"), &D("b"), fail(false));
    take(D("passed"), &D("borrowed"), fail(true));
}

//> take
//> drop a
//> drop b
//> drop passed
//> drop borrowed
