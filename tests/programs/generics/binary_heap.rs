// Binary heap.
use std::fmt::Display;
struct Heap<T, F>
where
    F: Fn(&T, &T) -> bool,
{
    data: Vec<T>,
    before: F,
    moves: usize,
}
impl<T, F: Fn(&T, &T) -> bool> Heap<T, F> {
    fn new(before: F) -> Self {
        Heap {
            data: Vec::new(),
            before,
            moves: 0,
        }
    }
    fn push(&mut self, t: T) {
        self.data.push(t);
        let mut i = self.data.len() - 1;
        while i > 0 {
            let p = (i - 1) / 2;
            if !(self.before)(&self.data[i], &self.data[p]) {
                break;
            }
            self.data.swap(i, p);
            self.moves += 1;
            i = p;
        }
    }
    fn pop(&mut self) -> Option<T> {
        if self.data.is_empty() {
            return None;
        }
        let top = self.data.swap_remove(0);
        let n = self.data.len();
        let mut i = 0;
        loop {
            let best = [2 * i + 1, 2 * i + 2]
                .into_iter()
                .filter(|&c| c < n)
                .fold(i, |b, c| {
                    if (self.before)(&self.data[c], &self.data[b]) {
                        c
                    } else {
                        b
                    }
                });
            if best == i {
                break Some(top);
            }
            self.data.swap(i, best);
            self.moves += 1;
            i = best;
        }
    }
}
impl<T, F: Fn(&T, &T) -> bool> Iterator for Heap<T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.pop()
    }
}
impl<T, F: Fn(&T, &T) -> bool> Extend<T> for Heap<T, F> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, it: I) {
        for t in it {
            self.push(t);
        }
    }
}
fn line<T: Display>(it: impl Iterator<Item = T>) -> String {
    it.map(|t| format!("{t}")).collect::<Vec<_>>().join(" ")
}
fn main() {
    let mut min = Heap::new(|a: &i32, b: &i32| a < b);
    min.extend([5, 3, 9, 1, 7, 3]);
    println!("{:?} {}", min.pop(), min.moves);
    println!("{}", line(&mut min));
    let mut longest = Heap::new(|a: &&str, b: &&str| a.len() > b.len());
    longest.extend("the quick brownish fox jumped".split(' '));
    println!("{:?}", longest.by_ref().take(2).collect::<Vec<_>>());
    println!("{}", line(longest.map(|s| s.len())));
}
