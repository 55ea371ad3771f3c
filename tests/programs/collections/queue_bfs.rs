// Queue bfs.
use std::collections::{BTreeMap, HashSet, VecDeque};

fn bfs(g: &BTreeMap<u32, Vec<u32>>, from: u32, to: u32) -> Option<Vec<u32>> {
    let mut q = VecDeque::from([vec![from]]);
    let mut seen = HashSet::from([from]);
    while let Some(path) = q.pop_front() {
        let last = *path.last()?;
        if last == to {
            return Some(path);
        }
        for &n in g.get(&last).into_iter().flatten() {
            if seen.insert(n) {
                let mut p = path.clone();
                p.push(n);
                q.push_back(p);
            }
        }
    }
    None
}

fn main() {
    let mut g: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (a, b) in [(1, 2), (1, 3), (2, 4), (3, 4), (4, 5), (6, 7)] {
        g.entry(a).or_default().push(b);
        g.entry(b).or_default().push(a);
    }
    println!("{:?} {:?}", bfs(&g, 1, 5), bfs(&g, 1, 7));
    for (k, v) in &g {
        print!("{k}->{v:?} ");
    }
    println!();
    let mut d: VecDeque<i32> = VecDeque::new();
    d.push_back(1);
    d.push_back(2);
    d.push_front(0);
    d.rotate_left(1);
    println!("{d:?} {:?} {:?} {}", d.front(), d.back(), d[1]);
    d.extend([7, 8]);
    println!("{:?}", d.iter().rev().collect::<Vec<_>>());
    println!("{:?}", d.pop_back());
    println!("{} {:?}", d.contains(&7), d.iter().position(|&x| x == 7));
    let v: Vec<i32> = d.into_iter().collect();
    println!("{v:?}");
    println!("{:?} {:?}", g.first_key_value(), g.keys().next_back());
    println!(
        "{:?}",
        g.range(3..6).map(|(k, v)| k + v.len() as u32).collect::<Vec<_>>()
    );
}
