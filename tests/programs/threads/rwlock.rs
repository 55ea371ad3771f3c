// Readers share, a writer is alone.
use std::sync::{Arc, RwLock};
use std::thread;

fn main() {
    let table = Arc::new(RwLock::new(vec![1, 2, 3]));
    let readers: Vec<_> = (0..3)
        .map(|i| {
            let table = Arc::clone(&table);
            thread::spawn(move || table.read().unwrap()[i])
        })
        .collect();
    let seen: Vec<i32> = readers.into_iter().map(|r| r.join().unwrap()).collect();
    println!("{seen:?}"); //> [1, 2, 3]
    let held = table.read().unwrap();
    let writer = {
        let table = Arc::clone(&table);
        thread::spawn(move || {
            let mut all = table.write().unwrap();
            all.push(4);
            all.len()
        })
    };
    thread::yield_now();
    println!("{} {}", held.len(), table.try_write().is_err()); //> 3 true
    drop(held);
    println!("{}", writer.join().unwrap()); //> 4
    println!("{:?}", table.read().unwrap()); //> [1, 2, 3, 4]
}
