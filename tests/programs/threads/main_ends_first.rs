// When main returns the process ends; the other thread never prints.
use std::thread;
use std::time::Duration;

fn main() {
    let slow = thread::spawn(|| {
        thread::sleep(Duration::from_secs(3600));
        println!("too late");
    });
    println!("{}", slow.is_finished()); //> false
}
