// `let _ = value` drops at once, `let _x` at the end.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let _ = D("now");
    let _x = D("later");
    println!("end");
}

//> drop now
//> end
//> drop later
