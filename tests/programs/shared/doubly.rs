// Doubly.
use std::cell::RefCell;
use std::rc::{Rc, Weak};
type Link = Option<Rc<RefCell<Node>>>;
struct Node {
    v: i32,
    next: Link,
    prev: Option<Weak<RefCell<Node>>>,
}
#[derive(Default)]
struct Deque {
    head: Link,
    tail: Link,
}
impl Deque {
    fn push_back(&mut self, v: i32) {
        let n = Rc::new(RefCell::new(Node {
            v,
            next: None,
            prev: None,
        }));
        match self.tail.take() {
            Some(old) => {
                n.borrow_mut().prev = Some(Rc::downgrade(&old));
                old.borrow_mut().next = Some(n.clone());
                self.tail = Some(n);
            }
            None => {
                self.head = Some(n.clone());
                self.tail = Some(n);
            }
        }
    }
    fn pop_back(&mut self) -> Option<i32> {
        self.tail.take().map(|old| {
            match old.borrow_mut().prev.take().and_then(|w| w.upgrade()) {
                Some(p) => {
                    p.borrow_mut().next = None;
                    self.tail = Some(p);
                }
                None => {
                    self.head = None;
                }
            }
            let v = old.borrow().v;
            v
        })
    }
    fn values(&self) -> Vec<i32> {
        let mut out = vec![];
        let mut cur = self.head.clone();
        while let Some(n) = cur {
            out.push(n.borrow().v);
            cur = n.borrow().next.clone();
        }
        out
    }
}
impl Drop for Node {
    fn drop(&mut self) {
        println!("~{}", self.v);
    }
}
fn main() {
    let mut d = Deque::default();
    for i in 1..=3 {
        d.push_back(i * 11);
    }
    println!("{:?}", d.values());
    println!("{:?}", d.pop_back());
    println!("{:?} {}", d.values(), Rc::strong_count(d.head.as_ref().unwrap()));
}
