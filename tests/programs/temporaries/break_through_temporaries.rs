// break drops the temporaries of the expression it leaves.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn both(_a: &D, _b: D, _c: i32) {
    println!("both");
}
fn main() {
    loop {
        both(&D("a"), D("b"), 1);
        both(&D("c"), D("d"), if true { break } else { 2 });
    }
    println!("end");
}

//> both
//> drop b
//> drop a
//> drop d
//> drop c
//> end
