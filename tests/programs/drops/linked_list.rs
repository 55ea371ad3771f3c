// A list is dropped from its head on.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Node { d: D, next: Option<Box<Node>> }
fn main() {
    let c = Node { d: D("3"), next: None };
    let b = Node { d: D("2"), next: Some(Box::new(c)) };
    let a = Node { d: D("1"), next: Some(Box::new(b)) };
    println!("{}", a.d.0);
}

//> 1
//> drop 1
//> drop 2
//> drop 3
