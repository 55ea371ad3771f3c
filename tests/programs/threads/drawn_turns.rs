//@ rustc: skip
//@ seed: 2
// With a seed, turns are short and the next thread is drawn: the same seed always gives the same order.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static COUNT: AtomicU32 = AtomicU32::new(0);

fn work(name: &str) -> u32 {
    let mut sum = 0;
    for k in 0..3 {
        println!("{name} {k}");
        sum += k;
        COUNT.fetch_add(1, Ordering::Relaxed);
    }
    sum
}

fn main() {
    let a = thread::spawn(|| work("a"));
    let b = thread::spawn(|| work("b"));
    let m = work("main");
    println!("{} {}", a.join().unwrap() + b.join().unwrap() + m, COUNT.load(Ordering::Relaxed));
}

//> main 0
//> a 0
//> a 1
//> a 2
//> b 0
//> b 1
//> main 1
//> main 2
//> b 2
//> 9 9
