// A condition variable hands work back and forth; a time limit runs out.
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

struct Queue {
    items: Mutex<VecDeque<u32>>,
    changed: Condvar,
}

fn main() {
    let queue = Arc::new(Queue { items: Mutex::new(VecDeque::new()), changed: Condvar::new() });
    let consumer = {
        let queue = Arc::clone(&queue);
        thread::spawn(move || {
            let mut sum = 0;
            loop {
                let mut items = queue.items.lock().unwrap();
                while items.is_empty() {
                    items = queue.changed.wait(items).unwrap();
                }
                match items.pop_front() {
                    Some(0) | None => return sum,
                    Some(n) => sum += n,
                }
            }
        })
    };
    for n in [5, 6, 7, 0] {
        queue.items.lock().unwrap().push_back(n);
        queue.changed.notify_one();
    }
    println!("{}", consumer.join().unwrap()); //> 18
    let never = Mutex::new(false);
    let signal = Condvar::new();
    let (guard, result) = signal.wait_timeout(never.lock().unwrap(), Duration::from_millis(10)).unwrap();
    println!("{} {}", *guard, result.timed_out()); //> false true
    drop(guard);
    let (guard, result) = signal.wait_timeout_while(never.lock().unwrap(), Duration::from_millis(10), |done| !*done).unwrap();
    println!("{} {}", *guard, result.timed_out()); //> false true
}
