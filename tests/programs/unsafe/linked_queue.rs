// Linked queue.
use std::marker::PhantomData;
use std::ptr;
struct Node<T> {
    val: T,
    next: *mut Node<T>,
}
pub struct Queue<T> {
    head: *mut Node<T>,
    tail: *mut Node<T>,
    len: usize,
    _p: PhantomData<T>,
}
impl<T> Queue<T> {
    pub fn new() -> Self {
        Queue {
            head: ptr::null_mut(),
            tail: ptr::null_mut(),
            len: 0,
            _p: PhantomData,
        }
    }
    pub fn push(&mut self, val: T) {
        let node = Box::into_raw(Box::new(Node {
            val,
            next: ptr::null_mut(),
        }));
        if self.tail.is_null() {
            self.head = node;
        } else {
            unsafe {
                (*self.tail).next = node;
            }
        }
        self.tail = node;
        self.len += 1;
    }
    pub fn pop(&mut self) -> Option<T> {
        if self.head.is_null() {
            return None;
        }
        let b = unsafe { Box::from_raw(self.head) };
        self.head = b.next;
        if self.head.is_null() {
            self.tail = ptr::null_mut();
        }
        self.len -= 1;
        Some(b.val)
    }
    pub fn peek(&self) -> Option<&T> {
        unsafe { self.head.as_ref().map(|n| &n.val) }
    }
}
impl<T> Drop for Queue<T> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
        println!("queue gone");
    }
}
struct D(u8);
impl Drop for D {
    fn drop(&mut self) {
        println!("D{}", self.0);
    }
}
fn main() {
    let mut q = Queue::new();
    for i in 0..4 {
        q.push(D(i));
    }
    println!("{} {:?}", q.len, q.peek().map(|d| d.0));
    let d = q.pop().unwrap();
    println!("popped {}", d.0);
    drop(q.pop());
    println!("rest {}", q.len);
}
