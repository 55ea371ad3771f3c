// A tail's temporary goes after the bindings of its block in edition 2021.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn look(d: &D) -> i32 { println!("look {}", d.0); 1 }
fn f() -> i32 {
    let _a = D("a");
    look(&D("t"))
}
fn main() { println!("{}", f()); }

//> look t
//> drop a
//> drop t
//> 1
