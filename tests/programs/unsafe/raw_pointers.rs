// Raw pointers.
use std::slice;
unsafe fn dangerous(p: *mut i32) {
    *p += 1;
}
fn split_at_mut(v: &mut [i32], mid: usize) -> (&mut [i32], &mut [i32]) {
    let len = v.len();
    let ptr = v.as_mut_ptr();
    assert!(mid <= len);
    unsafe {
        (
            slice::from_raw_parts_mut(ptr, mid),
            slice::from_raw_parts_mut(ptr.add(mid), len - mid),
        )
    }
}
unsafe trait Zeroable {
    fn zero() -> Self;
}
unsafe impl Zeroable for i32 {
    fn zero() -> i32 {
        0
    }
}
#[repr(C)]
union IntOrFloat {
    i: u32,
    f: f32,
}
extern "C" fn callback(x: i32) -> i32 {
    x * 2
}

fn main() {
    let mut n = 5;
    let r1 = &n as *const i32;
    let r2 = &mut n as *mut i32;
    unsafe {
        dangerous(r2);
        println!("{} {}", *r1, *r2);
    }
    let mut v = vec![1, 2, 3, 4, 5];
    let (a, b) = split_at_mut(&mut v, 2);
    a[0] = b[0] * 10;
    println!("{a:?} {b:?}");
    let u = IntOrFloat { f: 1.0 };
    println!("{:#x}", unsafe { u.i });
    println!("{}", <i32 as Zeroable>::zero() + callback(21));
    let p = v.as_ptr();
    println!("{}", unsafe { *p.offset(3) + *p.add(4) });
    let b = Box::new(String::from("leak"));
    let raw = Box::into_raw(b);
    let back = unsafe { Box::from_raw(raw) };
    println!("{back} {}", std::ptr::null::<i32>().is_null());
    let f = unsafe { std::mem::transmute::<u32, f32>(0x40490fdb) };
    println!("{f}");
    let s = unsafe { String::from_utf8_unchecked(vec![104, 105]) };
    println!("{s} {}", unsafe { v.get_unchecked(1) });
    let (mut x, mut y) = (1, 2);
    unsafe {
        std::ptr::swap(&mut x, &mut y);
    }
    println!("{x} {y} {}", unsafe { std::ptr::read(&x) });
}
