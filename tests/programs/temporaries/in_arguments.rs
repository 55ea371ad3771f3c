// Borrowed temporaries live to the end of the statement, passed ones in the call.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn take(d: D, r: &D) -> i32 {
    println!("take {} {}", d.0, r.0);
    1
}
fn main() {
    println!("got {}", take(D("moved"), &D("borrowed")));
    take(D("a"), &D("b")) + take(D("c"), &D("d"));
    println!("end");
}

//> take moved borrowed
//> drop moved
//> got 1
//> drop borrowed
//> take a b
//> drop a
//> take c d
//> drop c
//> drop d
//> drop b
//> end
