// A box drops its content.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let b = Box::new(D("boxed"));
    println!("{}", b.0);
}

//> boxed
//> drop boxed
