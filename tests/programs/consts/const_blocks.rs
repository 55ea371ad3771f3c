// `const { … }` is computed while the program is compiled, once for each list of type arguments.

use std::cell::Cell;
use std::mem::size_of;
struct Small<T>(T);
impl<T> Small<T> {
    const FITS: () = assert!(size_of::<T>() <= 8);
    fn new(v: T) -> Self {
        let _ = Self::FITS;
        const { assert!(size_of::<T>() > 0) };
        Small(v)
    }
}
struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn table<const N: usize>() -> &'static [usize; N] {
    const {
        &{
            let mut t = [0; N];
            let mut i = 0;
            while i < N {
                t[i] = i * i;
                i += 1;
            }
            t
        }
    }
}
fn label<T>() -> &'static str {
    const {
        if size_of::<T>() == 1 {
            "byte"
        } else {
            "more"
        }
    }
}
fn forever<T>() -> &'static Option<T> {
    const { &None }
}
fn main() {
    let s = Small::new(3u64);
    println!("{}", s.0);
    println!("{} {}", label::<u8>(), label::<String>());
    println!("{:?}", forever::<String>());
    let cells = [const { Cell::new(1) }; 3];
    cells[1].set(5);
    println!("{:?}", cells);
    let v: [Vec<i32>; 2] = [const { Vec::new() }; 2];
    println!("{:?}", v);
    let n = const { Noisy(1) };
    let _ = const { Noisy(2) };
    let _keep: [Noisy; 0] = [const { Noisy(3) }; 0];
    println!("{}", n.0);
    const { Noisy(4) };
    match 7u8 {
        x if x == const { 3 + 4 } => println!("seven"),
        _ => {}
    }
    let r: &'static i32 = &const { 40 + 2 };
    let f = || const { 10u8.pow(2) };
    println!("{r} {}", f());
    let x = const {
        let a = 3;
        let b = a * 2;
        a + b
    };
    println!("{x}");
    let e = if false { const { i32::MAX } } else { 0 };
    println!("{e}");
    const OUTER: i32 = const { 1 + const { 5 } };
    println!("{OUTER}");
    let s: &'static str = const { "a" };
    println!("{s}");
}
