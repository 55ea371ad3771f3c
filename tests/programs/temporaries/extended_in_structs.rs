// Borrows directly inside a let's struct, tuple or array are extended, those in calls are not.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Holder<'a> {
    d: &'a D,
}
fn name(d: &D) -> &'static str {
    d.0
}
fn main() {
    let h = Holder { d: &D("in struct") };
    let t = (&D("in tuple 0"), 1, &D("in tuple 1"));
    let n = name(&D("in call"));
    let b = { &D("in block") };
    println!("{} {} {} {} {}", h.d.0, t.0.0, t.2.0, n, b.0);
}

//> drop in call
//> in struct in tuple 0 in tuple 1 in call in block
//> drop in block
//> drop in tuple 1
//> drop in tuple 0
//> drop in struct
