// A type that holds itself has no size.
struct Node { //~ ERROR E0072
    value: i32,
    next: Option<Node>,
}
fn main() {}
