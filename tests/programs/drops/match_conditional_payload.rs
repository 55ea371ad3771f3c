// Taken in one arm only.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..3 {
        let o = if i == 2 { None } else { Some(D("x")) };
        match o {
            Some(d) if i == 0 => println!("took {}", d.0),
            Some(_) => println!("left"),
            None => println!("none"),
        }
        println!("end {i}");
    }
}

//> took x
//> drop x
//> end 0
//> left
//> end 1
//> drop x
//> none
//> end 2
