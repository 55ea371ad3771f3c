// What a closure in a field takes is said by the where-clauses of the struct; `ptr::addr_of!`, arrays and tuples,
// and two globs of the library that bring one name.
use std::ptr;
use std::rc::*;
use std::sync::*;
struct C<F: Fn(u64) -> u64> {
    f: F,
}
struct P<F, T>
where
    F: Fn(&T) -> bool,
{
    t: T,
    f: F,
}
enum En<F: FnMut(&str)> {
    A {
        f: F,
    },
    #[allow(dead_code)]
    B,
}
fn main() {
    let w: Weak<u8> = Weak::new();
    println!("{}", w.strong_count());
    let t: (i32, i32) = [1, 2].into();
    let a = <[u8; 3]>::from((1, 2, 3));
    println!("{t:?} {a:?}");
    let c = C { f: |x| x.pow(2) };
    println!("{}", (c.f)(3));
    let p = P {
        t: String::from("abc"),
        f: |s| s.len() > 2,
    };
    println!("{}", (p.f)(&p.t));
    let mut n = 0;
    let e = En::A { f: |s| n += s.len() };
    if let En::A { mut f } = e {
        f("ab");
    }
    println!("{n}");
    let mut x = (1, 2);
    let q = ptr::addr_of_mut!(x.1);
    unsafe {
        *q = 5;
        println!("{}", *std::ptr::addr_of!(x.0) + *q);
    }
}
