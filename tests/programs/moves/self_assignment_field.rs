// A value moved into its own new owner.
struct Node { value: i32, next: Option<Box<Node>> }
fn main() {
    let a = Node { value: 1, next: None };
    let b = Node { value: 2, next: Some(Box::new(a)) };
    println!("{} {}", b.value, a.value);  //~ ERROR E0382
    println!("{}", b.next.is_some());
}
