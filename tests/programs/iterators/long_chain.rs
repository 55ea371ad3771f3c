// A chain of adaptors is checked in a time that grows with its length, not with two to the power of it.
struct Every<I>(I);

impl<I: Iterator> Iterator for Every<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.0.next()
    }
}

fn main() {
    let total: i32 = Every(1..20)
        .map(|n| n + 1)
        .filter(|n| n % 3 != 0)
        .map(|n| n * 2)
        .enumerate()
        .map(|(at, n)| n + at as i32)
        .zip(100..)
        .map(|(a, b)| b - a)
        .skip(1)
        .map(|n| n - 1)
        .filter(|n| *n > 0)
        .map(|n| n * n)
        .inspect(|n| assert!(*n > 0))
        .take_while(|n| *n < 10_000)
        .map(|n| n / 2)
        .sum();
    println!("{total}");
}
