// The scrutinee moves into the result.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let o = Some(D("x"));
    let d = match o {
        Some(d) => d,
        None => D("default"),
    };
    println!("{}", d.0);
}

//> x
//> drop x
