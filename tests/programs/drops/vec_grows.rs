// A growing vector moves its elements, it drops none.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut v = Vec::new();
    for i in 0..5 {
        v.push(if i % 2 == 0 { D("even") } else { D("odd") });
    }
    println!("{}", v.len());
}

//> 5
//> drop even
//> drop odd
//> drop even
//> drop odd
//> drop even
