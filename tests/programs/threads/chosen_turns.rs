//@ rustc: skip
//@ choices: 6-2-3_9-3_14-1-2
// At moments with several threads that can run, who goes on can be chosen: here three times.
use std::thread;

fn work(name: &str) -> u32 {
    let mut sum = 0;
    for k in 0..3 {
        println!("{name} {k}");
        sum += k;
    }
    sum
}

fn main() {
    let a = thread::spawn(|| work("a"));
    let b = thread::spawn(|| work("b"));
    let m = work("main");
    println!("{}", a.join().unwrap() + b.join().unwrap() + m);
}

//> main 0
//> b 0
//> a 0
//> a 1
//> a 2
//> b 1
//> b 2
//> main 1
//> main 2
//> 9
