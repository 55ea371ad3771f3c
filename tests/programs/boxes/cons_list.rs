// Cons list.
#[derive(Debug)]
enum List {
    Cons(i32, Box<List>),
    Nil,
}
use List::{Cons, Nil};

impl List {
    fn sum(&self) -> i32 {
        match self {
            Cons(v, rest) => v + rest.sum(),
            Nil => 0,
        }
    }
    fn push(self, v: i32) -> List {
        Cons(v, Box::new(self))
    }
    fn to_vec(&self) -> Vec<i32> {
        let mut out = vec![];
        let mut cur = self;
        while let Cons(v, next) = cur {
            out.push(*v);
            cur = next;
        }
        out
    }
    fn reverse(self) -> List {
        let mut acc = Nil;
        let mut cur = self;
        loop {
            match cur {
                Cons(v, next) => {
                    acc = Cons(v, Box::new(acc));
                    cur = *next;
                }
                Nil => break acc,
            }
        }
    }
}

struct Node {
    val: i32,
    next: Option<Box<Node>>,
}
struct Stack {
    head: Option<Box<Node>>,
    len: usize,
}
impl Stack {
    fn push(&mut self, val: i32) {
        let old = self.head.take();
        self.head = Some(Box::new(Node { val, next: old }));
        self.len += 1;
    }
    fn pop(&mut self) -> Option<i32> {
        self.head.take().map(|n| {
            self.head = n.next;
            self.len -= 1;
            n.val
        })
    }
    fn peek_mut(&mut self) -> Option<&mut i32> {
        self.head.as_mut().map(|n| &mut n.val)
    }
}
impl Drop for Stack {
    fn drop(&mut self) {
        let mut n = 0;
        while self.pop().is_some() {
            n += 1;
        }
        println!("dropped {n} nodes");
    }
}

fn main() {
    let l = Nil.push(3).push(2).push(1);
    println!("{l:?} {}", l.sum());
    println!("{:?}", l.reverse().to_vec());
    let mut s = Stack { head: None, len: 0 };
    for i in 0..5 {
        s.push(i * i);
    }
    if let Some(v) = s.peek_mut() {
        *v += 100;
    }
    println!("{:?} {:?} {}", s.pop(), s.pop(), s.len);
    let b = Box::new(5);
    println!("{} {}", b, *b + 1);
    let big: Box<[u8; 3]> = Box::new([1, 2, 3]);
    let arr = *big;
    println!("{arr:?}");
}
