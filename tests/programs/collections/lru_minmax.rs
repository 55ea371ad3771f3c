// Lru minmax.
//@ exit: 101
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
struct Lru {
    cap: usize,
    map: HashMap<i32, String>,
    order: VecDeque<i32>,
}
impl Lru {
    fn get(&mut self, k: i32) -> Option<&String> {
        if self.map.contains_key(&k) {
            self.order.retain(|&x| x != k);
            self.order.push_back(k);
        }
        self.map.get(&k)
    }
    fn put(&mut self, k: i32, v: &str) {
        if self.map.len() == self.cap && !self.map.contains_key(&k) {
            if let Some(old) = self.order.pop_front() {
                self.map.remove(&old);
            }
        }
        self.order.retain(|&x| x != k);
        self.order.push_back(k);
        self.map.insert(k, v.to_string());
    }
}
fn k_largest(v: &[i32], k: usize) -> Vec<i32> {
    let mut h = BinaryHeap::with_capacity(k + 1);
    for &x in v {
        h.push(Reverse(x));
        if h.len() > k {
            h.pop();
        }
    }
    let mut out: Vec<i32> = h.into_iter().map(|Reverse(x)| x).collect();
    out.sort_unstable_by(|a, b| b.cmp(a));
    out
}
fn main() {
    let mut l = Lru {
        cap: 2,
        map: HashMap::new(),
        order: VecDeque::with_capacity(2),
    };
    l.put(1, "a");
    l.put(2, "b");
    println!("{:?}", l.get(1));
    l.put(3, "c");
    println!("{:?}", l.get(2).is_none());
    println!("{:?}", l.get(3));
    println!("{:?}", l.order);
    println!("{:?}", k_largest(&[4, 9, 1, 7, 3], 3));
    let mut w: VecDeque<usize> = VecDeque::new();
    let a = [1, 3, -1, -3, 5, 3];
    let mut out = vec![];
    for i in 0..a.len() {
        while w.back().map_or(false, |&j| a[j] <= a[i]) {
            w.pop_back();
        }
        w.push_back(i);
        if w[0] + 3 <= i {
            w.pop_front();
        }
        if i >= 2 {
            out.push(a[w[0]]);
        }
    }
    println!("{out:?}");
    let mut d: VecDeque<char> = "abc".chars().collect();
    d.swap(0, 2);
    d.insert(1, 'z');
    d.truncate(3);
    d.make_contiguous().sort();
    println!("{d:?} {:?} {:?}", d.get(5), d.iter().collect::<String>());
    let mut hist: BTreeMap<i32, usize> = BTreeMap::new();
    for x in [5, 1, 5, 3, 1, 5] {
        *hist.entry(x).or_insert(0) += 1;
    }
    println!("{:?}", hist.iter().max_by_key(|(_, n)| **n));
    println!("{:?}", hist.into_iter().rev().collect::<Vec<_>>());
    let e: VecDeque<u8> = VecDeque::new();
    println!("{}", e[0]);
}
