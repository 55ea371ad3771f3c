// The emptied box frees only itself.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let b = Box::new(D("boxed"));
    let d = *b;
    println!("{}", d.0);
}

//> boxed
//> drop boxed
