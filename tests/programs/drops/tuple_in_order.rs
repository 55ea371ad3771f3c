// So are the parts of a tuple.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let t = (D("0"), D("1"), D("2"));
    println!("{}", t.1.0);
}

//> 1
//> drop 0
//> drop 1
//> drop 2
