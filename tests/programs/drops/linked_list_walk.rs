// Taking a list apart drops each node as it is passed.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Node { d: D, next: Option<Box<Node>> }
fn main() {
    let mut list = Some(Box::new(Node { d: D("1"), next: Some(Box::new(Node { d: D("2"), next: None })) }));
    while let Some(node) = list {
        println!("at {}", node.d.0);
        list = node.next;
    }
    println!("end");
}

//> at 1
//> drop 1
//> at 2
//> drop 2
//> end
