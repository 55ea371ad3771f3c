// Shapes hashset.
use std::collections::HashSet;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct P {
    x: i32,
    y: i32,
}
impl P {
    const ORIGIN: P = P { x: 0, y: 0 };
    fn manhattan(self, o: P) -> u32 {
        self.x.abs_diff(o.x) + self.y.abs_diff(o.y)
    }
}
impl std::ops::Add for P {
    type Output = P;
    fn add(self, o: P) -> P {
        P {
            x: self.x + o.x,
            y: self.y + o.y,
        }
    }
}
fn main() {
    let path = "^>v<^^>>vv";
    let mut at = P::ORIGIN;
    let mut seen = HashSet::from([at]);
    let mut twice = None;
    for c in path.chars() {
        at = at
            + match c {
                '^' => P { x: 0, y: 1 },
                'v' => P { x: 0, y: -1 },
                '<' => P { x: -1, y: 0 },
                '>' => P { x: 1, ..P::ORIGIN },
                _ => continue,
            };
        if !seen.insert(at) && twice.is_none() {
            twice = Some(at);
        }
    }
    println!("{at:?} {} {twice:?} {}", seen.len(), at.manhattan(P::ORIGIN));
    let mut v: Vec<P> = seen.into_iter().collect();
    v.sort();
    println!("{:?}", v.first().zip(v.last()));
    let P { x, y: height } = v[v.len() - 1];
    println!("{x} {height} {:?}", v.iter().map(|p| p.y).min());
    println!("{}", v.iter().any(|&p| p == P { x: 2, y: 2 }));
}
