// One value on either path.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..2 {
        let x;
        if i == 0 { x = D("zero"); } else { x = D("one"); }
        println!("{}", x.0);
    }
}

//> zero
//> drop zero
//> one
//> drop one
