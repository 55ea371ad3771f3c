//@ exit: 101
// An overflow unwinds like any panic.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut n: u8 = 253;
    loop {
        let _d = D("round");
        n += 1;
        println!("{n}");
    }
}

//> 254
//> drop round
//> 255
//> drop round
//> drop round
