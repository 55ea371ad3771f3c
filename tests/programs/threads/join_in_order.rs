// Values travel through `join`; a moved capture belongs to the thread.
use std::thread;

fn main() {
    let words = vec![String::from("one"), String::from("two"), String::from("three")];
    let handles: Vec<thread::JoinHandle<(String, usize)>> = words
        .into_iter()
        .map(|word| {
            thread::spawn(move || {
                let length = word.len();
                (word, length)
            })
        })
        .collect();
    let mut total = 0;
    for handle in handles {
        let (word, length) = handle.join().unwrap();
        println!("{word} {length}");
        total += length; //?3 total = 11
    }
    println!("{total}"); //> 11
}
