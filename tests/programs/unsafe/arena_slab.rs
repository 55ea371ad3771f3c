// Arena slab.
//@ exit: 101
use std::marker::PhantomData;
use std::mem::{self, MaybeUninit};
use std::ptr;
pub struct ArrayVec<T, const N: usize> {
    buf: [MaybeUninit<T>; N],
    len: usize,
}
impl<T, const N: usize> ArrayVec<T, N> {
    pub fn new() -> Self {
        ArrayVec {
            buf: unsafe { MaybeUninit::uninit().assume_init() },
            len: 0,
        }
    }
    pub fn try_push(&mut self, t: T) -> Result<(), T> {
        if self.len == N {
            return Err(t);
        }
        self.buf[self.len].write(t);
        self.len += 1;
        Ok(())
    }
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            None
        } else {
            self.len -= 1;
            Some(unsafe { self.buf[self.len].assume_init_read() })
        }
    }
    pub fn as_slice(&self) -> &[T] {
        unsafe { std::slice::from_raw_parts(self.buf.as_ptr() as *const T, self.len) }
    }
    pub fn swap_remove(&mut self, i: usize) -> T {
        assert!(i < self.len, "index {i} of {}", self.len);
        unsafe {
            let p = self.buf.as_mut_ptr() as *mut T;
            let last = p.add(self.len - 1);
            ptr::swap(p.add(i), last);
            self.len -= 1;
            ptr::read(last)
        }
    }
}
impl<T, const N: usize> Drop for ArrayVec<T, N> {
    fn drop(&mut self) {
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(
                self.buf.as_mut_ptr() as *mut T,
                self.len,
            ));
        }
    }
}
struct Token<'a>(u8, PhantomData<&'a ()>);
impl Drop for Token<'_> {
    fn drop(&mut self) {
        println!("token {}", self.0);
    }
}
static mut GLOBAL: [u32; 3] = [1, 2, 3];
fn main() {
    let mut v: ArrayVec<String, 3> = ArrayVec::new();
    for w in ["a", "b", "c", "d"] {
        match v.try_push(w.to_string()) {
            Ok(()) => {}
            Err(e) => println!("full: {e}"),
        }
    }
    println!("{:?}", v.as_slice());
    println!("{}", v.swap_remove(0));
    println!("{:?}", v.as_slice().join("+"));
    println!("{:?}", v.pop());
    let mut t = ArrayVec::<Token, 4>::new();
    for i in 0..3 {
        let _ = t.try_push(Token(i, PhantomData));
    }
    drop(t.pop());
    unsafe {
        GLOBAL[1] += 40;
        let p = &raw const GLOBAL as *const u32;
        println!("{}", *p.add(1));
    }
    println!(
        "{} {}",
        mem::size_of::<ArrayVec<u16, 3>>(),
        mem::needs_drop::<Token>()
    );
    v.swap_remove(5);
}
