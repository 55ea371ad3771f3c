// A consuming method drops its receiver.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
impl D {
    fn finish(self) -> i32 {
        println!("finish {}", self.0);
        7
    }
}
fn main() {
    let d = D("d");
    println!("{}", d.finish());
    println!("end");
}

//> finish d
//> drop d
//> 7
//> end
