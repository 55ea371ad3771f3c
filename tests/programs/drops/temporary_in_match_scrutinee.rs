// Those of a match stay through its arms.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn num(d: &D) -> i32 { println!("num {}", d.0); 1 }
fn main() {
    match num(&D("m")) {
        1 => println!("one"),
        _ => println!("other"),
    }
    println!("end");
}

//> num m
//> one
//> drop m
//> end
