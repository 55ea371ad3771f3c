// A return drops what is alive, no more.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn f(n: i32) -> i32 {
    let _a = D("a");
    if n == 0 { return 0; }
    let _b = D("b");
    if n == 1 { return 1; }
    println!("long");
    2
}
fn main() {
    println!("{}", f(0));
    println!("{}", f(1));
    println!("{}", f(2));
}

//> drop a
//> 0
//> drop b
//> drop a
//> 1
//> long
//> drop b
//> drop a
//> 2
