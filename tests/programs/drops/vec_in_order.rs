// And those of a vector.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut v = Vec::new();
    v.push(D("0"));
    v.push(D("1"));
    println!("{}", v.len());
}

//> 2
//> drop 0
//> drop 1
