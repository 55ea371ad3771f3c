// One mistake was put in: wrong generic count.
// Largest stack.
use std::fmt::Debug;

fn largest<T: PartialOrd + Copy>(items: &[T]) -> T {
    let mut best = items[0];
    for &i in items {
        if i > best {
            best = i;
        }
    }
    best
}

#[derive(Debug)]
struct Stack<T> {
    items: Vec<T>,
}

impl<T: Debug + Clone> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }
    fn push(&mut self, t: T) -> &mut Self {
        self.items.push(t);
        self
    }
    fn pop(&mut self) -> Option<u8, T> { //~ ERROR E0107
        self.items.pop() //~ ERROR E0308
    }
    fn peek(&self) -> Option<&T> {
        self.items.last()
    }
    fn len(&self) -> usize {
        self.items.len()
    }
}

struct Pair<A, B> {
    a: A,
    b: B,
}
impl<A, B> Pair<A, B> {
    fn swap(self) -> Pair<B, A> {
        Pair { a: self.b, b: self.a }
    }
    fn mix<C, D>(self, other: Pair<C, D>) -> Pair<A, D> {
        Pair {
            a: self.a,
            b: other.b,
        }
    }
}

fn main() {
    println!(
        "{} {} {}",
        largest(&[3, 9, 2]),
        largest(&[1.5, -2.0]),
        largest(&['x', 'b'])
    );
    let mut s = Stack::new();
    s.push("one").push("two").push("three");
    println!("{:?} {:?} {}", s.pop(), s.peek(), s.len());
    println!("{s:?}");
    let p = Pair { a: 1, b: "b" }.swap().mix(Pair { a: 2.0, b: 'd' });
    println!("{} {}", p.a, p.b);
}
