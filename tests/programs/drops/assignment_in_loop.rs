// Each round replaces the value.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn make(i: i32) -> D {
    if i == 0 { D("zero") } else if i == 1 { D("one") } else { D("two") }
}
fn main() {
    let mut x = D("start");
    for i in 0..3 {
        x = make(i);
        println!("now {}", x.0);
    }
    println!("end {}", x.0);
}

//> drop start
//> now zero
//> drop zero
//> now one
//> drop one
//> now two
//> end two
//> drop two
