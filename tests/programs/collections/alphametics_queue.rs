// Alphametics queue.
use std::collections::{BTreeMap, BTreeSet, VecDeque};
fn permutations(items: &[u8], k: usize) -> Vec<Vec<u8>> {
    if k == 0 {
        return vec![vec![]];
    }
    items
        .iter()
        .enumerate()
        .flat_map(|(i, &x)| {
            let mut rest = items.to_vec();
            rest.remove(i);
            permutations(&rest, k - 1).into_iter().map(move |mut p| {
                p.insert(0, x);
                p
            })
        })
        .collect()
}
fn solve(puzzle: &str) -> Option<BTreeMap<char, u8>> {
    let words: Vec<&str> = puzzle
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .collect();
    let letters: Vec<char> = words
        .iter()
        .flat_map(|w| w.chars())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    for p in permutations(&[0, 1, 2, 3, 4, 5], letters.len()) {
        let m: BTreeMap<char, u8> = letters.iter().copied().zip(p).collect();
        if words.iter().any(|w| m[&w.chars().next().unwrap()] == 0) {
            continue;
        }
        let val = |w: &str| w.chars().fold(0u32, |a, c| a * 10 + m[&c] as u32);
        let (last, init) = words.split_last()?;
        if init.iter().map(|w| val(w)).sum::<u32>() == val(last) {
            return Some(m);
        }
    }
    None
}
fn josephus(n: u32, k: usize) -> Vec<u32> {
    let mut q: VecDeque<u32> = (1..=n).collect();
    let mut out = Vec::with_capacity(n as usize);
    while !q.is_empty() {
        q.rotate_left((k - 1) % q.len());
        out.extend(q.pop_front());
    }
    out
}
fn main() {
    println!("{:?}", solve("I + BB == ILL").map(|m| m.len()));
    println!("{:?}", solve("A + A == BA"));
    println!("{:?}", solve("AB + B == CA"));
    println!("{:?}", josephus(7, 3));
    println!("{}", permutations(&[1, 2, 3], 3).len());
}
