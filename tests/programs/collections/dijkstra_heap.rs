// Dijkstra heap.
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeSet, BinaryHeap};

#[derive(Copy, Clone, Eq, PartialEq)]
struct State {
    cost: usize,
    pos: usize,
}
impl Ord for State {
    fn cmp(&self, o: &Self) -> Ordering {
        o.cost.cmp(&self.cost).then_with(|| self.pos.cmp(&o.pos))
    }
}
impl PartialOrd for State {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}

fn shortest(adj: &[Vec<(usize, usize)>], start: usize, goal: usize) -> Option<usize> {
    let mut dist = vec![usize::MAX; adj.len()];
    let mut heap = BinaryHeap::new();
    dist[start] = 0;
    heap.push(State { cost: 0, pos: start });
    while let Some(State { cost, pos }) = heap.pop() {
        if pos == goal {
            return Some(cost);
        }
        if cost > dist[pos] {
            continue;
        }
        for &(n, c) in &adj[pos] {
            let next = State {
                cost: cost + c,
                pos: n,
            };
            if next.cost < dist[n] {
                dist[n] = next.cost;
                heap.push(next);
            }
        }
    }
    None
}

fn main() {
    let g = vec![
        vec![(2, 10), (1, 1)],
        vec![(3, 2)],
        vec![(1, 1), (3, 3), (4, 1)],
        vec![(0, 7), (4, 2)],
        vec![],
    ];
    println!(
        "{:?} {:?} {:?}",
        shortest(&g, 0, 1),
        shortest(&g, 0, 3),
        shortest(&g, 4, 0)
    );
    let mut h = BinaryHeap::from(vec![3, 1, 4, 1, 5]);
    println!("{:?} {}", h.peek(), h.len());
    h.push(9);
    println!("{:?}", h.clone().into_sorted_vec());
    let mut m: BinaryHeap<Reverse<i32>> = h.into_iter().map(Reverse).collect();
    if let Some(Reverse(x)) = m.pop() {
        print!("{x} ");
    }
    while let Some(Reverse(x)) = m.pop() {
        print!("{x} ");
    }
    println!();
    let mut s: BTreeSet<&str> = ["pear", "fig", "apple"].into_iter().collect();
    println!("{} {} {:?}", s.insert("kiwi"), s.insert("fig"), s);
    println!(
        "{:?} {:?} {:?}",
        s.first(),
        s.last(),
        s.range("b".."l").collect::<Vec<_>>()
    );
    println!("{:?}", s.iter().map(|w| w.len()).collect::<BTreeSet<_>>());
    let t = BTreeSet::from(["fig", "plum"]);
    println!(
        "{:?} {:?}",
        s.intersection(&t).collect::<Vec<_>>(),
        s.union(&t).count()
    );
    println!("{:?}", s.pop_first());
}
