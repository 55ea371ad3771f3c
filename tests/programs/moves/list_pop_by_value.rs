// Unlinking a node needs `take`.
struct Node { value: i32, next: Option<Box<Node>> }
struct List { head: Option<Box<Node>> }
impl List {
    fn pop(&mut self) -> i32 {
        match self.head {  //~ ERROR E0507
            Some(node) => {
                self.head = node.next;
                node.value
            }
            None => 0,
        }
    }
}
fn main() {
    let mut l = List { head: Some(Box::new(Node { value: 1, next: None })) };
    println!("{}", l.pop());
}
