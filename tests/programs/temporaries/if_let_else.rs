// Up to edition 2021 the temporaries of an if let live through the else.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn find(d: &D, yes: bool) -> Option<&D> {
    if yes { Some(d) } else { None }
}
fn main() {
    if let Some(d) = find(&D("first"), true) {
        println!("found {}", d.0);
    } else {
        println!("nothing");
    }
    if let Some(d) = find(&D("second"), false) {
        println!("found {}", d.0);
    } else {
        println!("nothing");
    }
    println!("end");
}

//> found first
//> drop first
//> nothing
//> drop second
//> end
