// `take` leaves `None` behind.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Slot { item: Option<D> }
fn main() {
    let mut s = Slot { item: Some(D("x")) };
    let t = s.item.take();
    println!("{} {}", t.is_some(), s.item.is_some());
}

//> true false
//> drop x
