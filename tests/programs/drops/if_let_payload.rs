// `if let` drops what it took at its end.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let o = Some(D("x"));
    if let Some(d) = o {
        println!("took {}", d.0);
    }
    println!("end");
}

//> took x
//> drop x
//> end
