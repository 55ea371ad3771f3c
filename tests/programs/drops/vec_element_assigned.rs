// Assigning an element of a vector drops the old one.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut v = Vec::new();
    v.push(D("0"));
    v.push(D("1"));
    v[0] = D("new 0");
    println!("{}", v[0].0);
}

//> drop 0
//> new 0
//> drop new 0
//> drop 1
