// A match moves the content of an option.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..2 {
        let o = if i == 0 { Some(D("x")) } else { None };
        match o {
            Some(d) => println!("some {}", d.0),
            None => println!("none"),
        }
        println!("end {i}");
    }
}

//> some x
//> drop x
//> end 0
//> none
//> end 1
