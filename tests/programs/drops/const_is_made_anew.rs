// Each use of a constant is a value of its own.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
const C: D = D("const");
fn main() {
    let _a = C;
    println!("{}", C.0);
    println!("end");
}

//> const
//> drop const
//> end
//> drop const
