//@ exit: 101
// A panic while the old value is dropped still stores the new one.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("loud {}", self.0);
        if self.0 == 1 { panic!("in drop"); }
    }
}
fn main() {
    let _a = D("a");
    let mut l = Loud(1);
    println!("{}", l.0);
    l = Loud(2);
    println!("never {}", l.0);
}

//> 1
//> loud 1
//> loud 2
//> drop a
