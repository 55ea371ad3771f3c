// Operands of a comparison are temporaries of the statement.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn len(d: &D) -> usize { d.0.len() }
fn main() {
    let same = len(&D("a")) == len(&D("b"));
    println!("{same}");
}

//> drop b
//> drop a
//> true
