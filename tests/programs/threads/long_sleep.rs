// Longer than the clock can count: it ends all the same.
//@ rustc: skip
use std::thread;
use std::time::Duration;
fn main() {
    thread::sleep(Duration::from_secs(1 << 40));
    println!("awake"); //> awake
}
