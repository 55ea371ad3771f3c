//@ exit: 101
// A thread of a scope that panics and is not joined makes the scope panic.
use std::thread;

fn main() {
    let names = vec!["a", "b"];
    let result = thread::scope(|s| {
        let joined = s.spawn(|| -> usize { panic!("first") });
        joined.join().is_err() && names.len() == 2
    });
    println!("{result}"); //> true
    thread::scope(|s| {
        s.spawn(|| panic!("second"));
    });
    println!("not reached");
}
