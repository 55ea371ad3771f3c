// Simple linked list.
pub struct SimpleLinkedList<T> {
    head: Option<Box<Node<T>>>,
    len: usize,
}
struct Node<T> {
    data: T,
    next: Option<Box<Node<T>>>,
}
impl<T> SimpleLinkedList<T> {
    pub fn new() -> Self {
        Self { head: None, len: 0 }
    }
    pub fn is_empty(&self) -> bool {
        self.head.is_none()
    }
    pub fn push(&mut self, data: T) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { data, next }));
        self.len += 1;
    }
    pub fn pop(&mut self) -> Option<T> {
        self.head.take().map(|n| {
            let n = *n;
            self.head = n.next;
            self.len -= 1;
            n.data
        })
    }
    pub fn peek(&self) -> Option<&T> {
        self.head.as_ref().map(|n| &n.data)
    }
    #[must_use]
    pub fn rev(mut self) -> SimpleLinkedList<T> {
        let mut l = Self::new();
        while let Some(x) = self.pop() {
            l.push(x);
        }
        l
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter {
            next: self.head.as_deref(),
        }
    }
}
pub struct Iter<'a, T> {
    next: Option<&'a Node<T>>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<Self::Item> {
        self.next.map(|n| {
            self.next = n.next.as_deref();
            &n.data
        })
    }
}
impl<T> FromIterator<T> for SimpleLinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut l = Self::new();
        for x in iter {
            l.push(x);
        }
        l
    }
}
impl<T> From<SimpleLinkedList<T>> for Vec<T> {
    fn from(l: SimpleLinkedList<T>) -> Vec<T> {
        let mut v = vec![];
        let mut l = l.rev();
        while let Some(x) = l.pop() {
            v.push(x);
        }
        v
    }
}
fn main() {
    let mut l: SimpleLinkedList<&str> = ["a", "b", "c"].into_iter().collect();
    println!("{} {:?} {}", l.len, l.peek(), l.is_empty());
    println!("{:?}", l.iter().map(|s| s.to_uppercase()).collect::<Vec<_>>());
    println!("{:?}", l.pop());
    l.push("z");
    println!("{:?}", Vec::from(l.rev()));
    let e: SimpleLinkedList<u8> = SimpleLinkedList::new();
    println!("{:?} {}", e.peek(), e.iter().count());
}
