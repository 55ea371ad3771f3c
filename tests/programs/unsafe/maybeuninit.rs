// Maybeuninit.
//@ exit: 101
use std::alloc::{alloc, dealloc, Layout};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::ptr::{self, NonNull};
struct MyVec {
    ptr: NonNull<i32>,
    cap: usize,
    len: usize,
}
impl MyVec {
    fn new(cap: usize) -> Self {
        let l = Layout::array::<i32>(cap).unwrap();
        let p = unsafe { alloc(l) as *mut i32 };
        MyVec {
            ptr: NonNull::new(p).expect("oom"),
            cap,
            len: 0,
        }
    }
    fn push(&mut self, v: i32) {
        assert!(self.len < self.cap, "full at {}", self.len);
        unsafe {
            self.ptr.as_ptr().add(self.len).write(v);
        }
        self.len += 1;
    }
    fn as_slice(&self) -> &[i32] {
        unsafe { std::slice::from_raw_parts(self.ptr.as_ptr(), self.len) }
    }
}
impl Drop for MyVec {
    fn drop(&mut self) {
        unsafe {
            dealloc(
                self.ptr.as_ptr() as *mut u8,
                Layout::array::<i32>(self.cap).unwrap(),
            )
        }
        println!("freed");
    }
}
fn main() {
    let mut v = MyVec::new(2);
    v.push(4);
    v.push(5);
    println!("{:?}", v.as_slice());
    let mut a: [MaybeUninit<u32>; 3] = [MaybeUninit::uninit(); 3];
    for (i, x) in a.iter_mut().enumerate() {
        x.write(i as u32 * 7);
    }
    println!("{}", unsafe { a[2].assume_init() });
    let md = ManuallyDrop::new(String::from("kept"));
    println!("{} {}", *md, md.len());
    let src = [1u8, 2, 3];
    let mut dst = [0u8; 3];
    unsafe {
        ptr::copy_nonoverlapping(src.as_ptr(), dst.as_mut_ptr(), 3);
    }
    println!("{dst:?}");
    let x = 0x12345678u32;
    let p = &x as *const u32 as *const u8;
    println!("{:#x}", unsafe { *p });
    v.push(6);
}
