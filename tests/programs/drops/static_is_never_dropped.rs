// A static is not dropped.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
static S: D = D("static");
fn main() {
    let _l = D("local");
    println!("{}", S.0);
}

//> static
//> drop local
