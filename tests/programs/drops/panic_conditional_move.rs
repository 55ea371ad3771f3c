//@ exit: 101
// Flags hold while unwinding, too.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn check(n: i32) { if n == 1 { panic!("one"); } }
fn main() {
    for i in 0..2 {
        let a = D("a");
        let _b = D("b");
        if i == 0 { drop(a); }
        check(i);
        println!("end {i}");
    }
}

//> drop a
//> end 0
//> drop b
//> drop b
//> drop a
