// Through an option and a box.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut o = Some(Box::new(D("a")));
    if let Some(ref mut b) = o {
        **b = D("b");
        println!("{}", b.0);
    }
    println!("end");
}

//> drop a
//> b
//> end
//> drop b
