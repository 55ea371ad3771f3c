// Temporaries of one statement go in reverse order.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn both(a: &D, b: &D) { println!("{} {}", a.0, b.0); }
fn main() {
    both(&D("1"), &D("2"));
    println!("end");
}

//> 1 2
//> drop 2
//> drop 1
//> end
