// Election.
use std::collections::{BTreeMap, HashMap};
#[derive(Debug, PartialEq)]
enum Outcome<'a> {
    Winner(&'a str, usize),
    Tie(Vec<&'a str>),
    NoVotes,
}
fn tally<'a>(ballots: &[&'a str]) -> Outcome<'a> {
    let mut m: HashMap<&str, usize> = HashMap::new();
    ballots
        .iter()
        .filter(|b| !b.is_empty())
        .for_each(|b| *m.entry(b).or_default() += 1);
    let Some(&top) = m.values().max() else {
        return Outcome::NoVotes;
    };
    let mut best: Vec<&str> = m.iter().filter(|&(_, &n)| n == top).map(|(&k, _)| k).collect();
    best.sort_unstable();
    if best.len() == 1 {
        Outcome::Winner(best[0], top)
    } else {
        Outcome::Tie(best)
    }
}
fn runoff(ranked: &[Vec<&'static str>]) -> Option<(&'static str, u32)> {
    let mut out: Vec<&str> = vec![];
    for round in 1.. {
        let mut c: BTreeMap<&'static str, usize> = BTreeMap::new();
        for b in ranked {
            if let Some(f) = b.iter().find(|x| !out.contains(x)) {
                *c.entry(f).or_insert(0) += 1;
            }
        }
        let total: usize = c.values().sum();
        let (&name, &n) = c.iter().max_by_key(|&(_, n)| n)?;
        if n * 2 > total {
            return Some((name, round));
        }
        let (&last, _) = c.iter().min_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))?;
        println!("round {round}: {c:?}, out {last}");
        out.push(last);
    }
    unreachable!()
}
fn main() {
    println!(
        "{:?} {:?} {:?}",
        tally(&["a", "b", "a", ""]),
        tally(&["x", "y"]),
        tally(&[])
    );
    println!(
        "{:?}",
        runoff(&[
            vec!["a", "c"],
            vec!["a"],
            vec!["b", "c", "a"],
            vec!["c", "b"],
            vec!["c", "b"],
            vec!["b", "a"],
            vec!["b"]
        ])
    );
    println!("{:?}", runoff(&[]));
}
