// Ord impl.
//@ exit: 101
use std::cmp::Ordering;
use std::collections::BinaryHeap;

#[derive(Debug, PartialEq, Eq)]
struct Task {
    pri: u32,
    name: String,
}
impl Ord for Task {
    fn cmp(&self, other: &Self) -> Ordering {
        self.pri.cmp(&other.pri).then_with(|| other.name.cmp(&self.name))
    }
}
impl PartialOrd for Task {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[derive(Debug, Clone, Copy)]
struct Approx(f64);
impl PartialEq for Approx {
    fn eq(&self, o: &Approx) -> bool {
        (self.0 - o.0).abs() < 0.01
    }
}
impl PartialEq<f64> for Approx {
    fn eq(&self, o: &f64) -> bool {
        (self.0 - o).abs() < 0.01
    }
}
impl PartialOrd for Approx {
    fn partial_cmp(&self, o: &Approx) -> Option<Ordering> {
        if self == o {
            Some(Ordering::Equal)
        } else {
            self.0.partial_cmp(&o.0)
        }
    }
}

fn main() {
    let mut heap = BinaryHeap::new();
    for (p, n) in [(2, "write"), (5, "alarm"), (2, "read"), (1, "sleep")] {
        heap.push(Task {
            pri: p,
            name: n.to_string(),
        });
    }
    println!("{:?}", heap.peek().map(|t| &t.name));
    while let Some(Task { pri, name }) = heap.pop() {
        println!("{pri} {name}");
    }
    println!(
        "{} {} {}",
        Approx(1.0) == Approx(1.005),
        Approx(1.0) < Approx(2.0),
        Approx(3.0) == 3.001
    );
    println!("{:?} {:?}", 1.cmp(&2).reverse(), 2.0f64.partial_cmp(&f64::NAN));
    println!("{:?}", "b".cmp("a").then(Ordering::Less));
    println!("{:?} {}", std::cmp::max("x", "y"), std::cmp::min(3, 2));
    let mut v = vec![3, 1, 2];
    v.sort_by(|a, b| b.cmp(a));
    println!("{v:?}");
    v.sort_by_key(|&x| std::cmp::Reverse(x % 3));
    println!("{v:?} {}", Ordering::Less.is_lt());
    let mut fs = vec![2.5, -1.0, 0.0];
    fs.sort_by(|a, b| a.partial_cmp(b).unwrap());
    println!("{fs:?}");
    fs.push(f64::NAN);
    fs.sort_by(|a, b| a.partial_cmp(b).expect("no NaN please"));
}
