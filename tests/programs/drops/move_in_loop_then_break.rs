// A move right before a break.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn eat(d: D) { println!("eat {}", d.0); }
fn main() {
    let d = D("d");
    let mut n = 0;
    loop {
        n += 1;
        if n == 3 {
            eat(d);
            break;
        }
    }
    println!("end {n}");
}

//> eat d
//> drop d
//> end 3
