// Each arm takes another part.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    for i in 0..2 {
        let t = (i, D("a"), D("b"));
        match t {
            (0, x, _) => println!("first {}", x.0),
            (_, _, y) => println!("second {}", y.0),
        }
        println!("end {i}");
    }
}

//> first a
//> drop a
//> end 0
//> drop b
//> second b
//> drop b
//> end 1
//> drop a
