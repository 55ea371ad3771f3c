// Scoped threads borrow from the function that started them.
use std::thread;

fn sum(part: &[i64]) -> i64 {
    part.iter().sum()
}

fn main() {
    let numbers: Vec<i64> = (1..=100).collect();
    let (left, right) = numbers.split_at(50);
    let total = thread::scope(|s| {
        let a = s.spawn(|| sum(left));
        let b = s.spawn(|| sum(right));
        a.join().unwrap() + b.join().unwrap()
    });
    println!("{total} of {}", numbers.len()); //> 5050 of 100
    let mut cells = [1, 2, 3, 4];
    thread::scope(|s| {
        for cell in cells.iter_mut() {
            s.spawn(move || *cell *= 10);
        }
    });
    println!("{cells:?}"); //> [10, 20, 30, 40]
    let mut count = 0;
    thread::scope(|s| {
        s.spawn(|| count += 1);
    });
    println!("{count}"); //> 1
}
