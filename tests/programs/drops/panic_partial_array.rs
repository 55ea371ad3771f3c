//@ exit: 101
// So does an array.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn bad() -> D { panic!("no"); }
fn main() {
    let a = [D("0"), D("1"), bad()];
    println!("{}", a[0].0);
}

//> drop 1
//> drop 0
