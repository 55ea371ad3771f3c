// Assigning an element drops the old element.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn main() {
    let mut a = [D("0"), D("1")];
    let i = 1;
    a[i] = D("new 1");
    println!("{} {}", a[0].0, a[1].0);
}

//> drop 1
//> 0 new 1
//> drop 0
//> drop new 1
