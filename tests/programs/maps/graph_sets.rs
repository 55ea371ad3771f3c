// Graph sets.
use std::collections::{BTreeMap, HashMap, HashSet};
fn components(edges: &[(&str, &str)]) -> Vec<Vec<String>> {
    let mut adj: HashMap<&str, HashSet<&str>> = HashMap::new();
    for &(a, b) in edges {
        adj.entry(a).or_default().insert(b);
        adj.entry(b).or_default().insert(a);
    }
    let mut names: Vec<&&str> = adj.keys().collect();
    names.sort();
    let mut seen: HashSet<&str> = HashSet::new();
    let mut out = vec![];
    for &&n in &names {
        if seen.contains(n) {
            continue;
        }
        let mut stack = vec![n];
        let mut comp = vec![];
        while let Some(x) = stack.pop() {
            if !seen.insert(x) {
                continue;
            }
            comp.push(x.to_string());
            stack.extend(adj[x].iter().filter(|y| !seen.contains(*y)));
        }
        comp.sort();
        out.push(comp);
    }
    out
}
fn main() {
    println!("{:?}", components(&[("a", "b"), ("c", "d"), ("b", "e")]));
    let inventory: HashMap<&str, (u32, f64)> = HashMap::from([("nut", (10, 0.5)), ("bolt", (4, 1.25))]);
    let value: f64 = inventory.values().map(|&(n, p)| n as f64 * p).sum();
    println!("{value}");
    let sorted: BTreeMap<_, _> = inventory.iter().map(|(k, v)| (*k, v.0)).collect();
    println!("{sorted:?}");
    let inverted: BTreeMap<u32, &str> = sorted.iter().map(|(k, v)| (*v, *k)).collect();
    println!("{inverted:?} {:?}", inventory.get("screw"));
    println!(
        "{:?}",
        inventory
            .iter()
            .max_by(|a, b| a.1 .1.partial_cmp(&b.1 .1).unwrap())
            .map(|(k, _)| k)
    );
}
