// `break` and `continue` leave scopes, too.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut n = 0;
    loop {
        let _a = D("a");
        n += 1;
        if n == 1 { continue; }
        let _b = D("b");
        if n == 2 { break; }
        println!("never");
    }
    println!("end");
}

//> drop a
//> drop b
//> drop a
//> end
