// Sleeping orders what threads print.
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let begin = Instant::now();
    let handles: Vec<_> = [90u64, 30, 60]
        .into_iter()
        .map(|millis| {
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(millis));
                println!("{millis}");
            })
        })
        .collect();
    println!("waiting"); //> waiting
    for handle in handles {
        handle.join().unwrap();
    }
    let elapsed = begin.elapsed();
    println!("{}", elapsed >= Duration::from_millis(90) && elapsed < Duration::from_secs(5)); //> true
}
//> waiting
//> 30
//> 60
//> 90
//> true
