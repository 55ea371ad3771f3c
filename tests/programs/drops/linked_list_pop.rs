// `take` and move on.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
struct Node { d: D, next: Option<Box<Node>> }
struct List { head: Option<Box<Node>> }
impl List {
    fn push(&mut self, d: D) {
        let old = self.head.take();
        self.head = Some(Box::new(Node { d, next: old }));
    }
    fn pop(&mut self) -> Option<D> {
        match self.head.take() {
            Some(node) => {
                let n = *node;
                self.head = n.next;
                Some(n.d)
            }
            None => None,
        }
    }
}
fn main() {
    let mut l = List { head: None };
    l.push(D("1"));
    l.push(D("2"));
    l.push(D("3"));
    match l.pop() {
        Some(d) => println!("popped {}", d.0),
        None => println!("empty"),
    }
    println!("end");
}

//> popped 3
//> drop 3
//> end
//> drop 2
//> drop 1
