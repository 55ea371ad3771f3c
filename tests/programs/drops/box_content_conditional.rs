// Emptied on one path.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..2 {
        let b = Box::new(D("boxed"));
        if i == 0 {
            let d = *b;
            println!("took {}", d.0);
        }
        println!("end {i}");
    }
}

//> took boxed
//> drop boxed
//> end 0
//> end 1
//> drop boxed
