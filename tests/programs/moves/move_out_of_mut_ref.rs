// Nor does `&mut` give.
struct Slot { item: Option<Box<i32>> }
fn steal(s: &mut Slot) -> Option<Box<i32>> {
    s.item  //~ ERROR E0507
}
fn main() {
    let mut s = Slot { item: Some(Box::new(1)) };
    println!("{}", steal(&mut s).is_some());
}
