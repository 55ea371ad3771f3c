// A temporary lives to the end of its statement.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn name(d: &D) -> &'static str { d.0 }
fn main() {
    println!("{}", name(&D("t")));
    let n = name(&D("u"));
    println!("{n}");
}

//> t
//> drop t
//> drop u
//> u
