// Lru and index.
//@ exit: 101
use std::collections::{BTreeMap, HashMap, HashSet};
struct Index {
    docs: Vec<String>,
    words: HashMap<String, HashSet<usize>>,
}
impl Index {
    fn new() -> Self {
        Index {
            docs: vec![],
            words: HashMap::new(),
        }
    }
    fn add(&mut self, text: &str) -> usize {
        let id = self.docs.len();
        for w in text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 2) {
            self.words.entry(w.to_lowercase()).or_default().insert(id);
        }
        self.docs.push(text.to_owned());
        id
    }
    fn search(&self, query: &str) -> Vec<usize> {
        let mut sets = query
            .split_whitespace()
            .map(|w| self.words.get(&w.to_lowercase()));
        let first = match sets.next() {
            Some(Some(s)) => s.clone(),
            _ => return vec![],
        };
        let hit = sets.fold(first, |acc, s| match s {
            Some(s) => acc.intersection(s).copied().collect(),
            None => HashSet::new(),
        });
        let mut v: Vec<_> = hit.into_iter().collect();
        v.sort_unstable();
        v
    }
    fn top(&self, n: usize) -> Vec<(&str, usize)> {
        let mut v: Vec<(&str, usize)> = self.words.iter().map(|(w, s)| (w.as_str(), s.len())).collect();
        v.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        v.truncate(n);
        v
    }
}
fn main() {
    let mut ix = Index::new();
    for d in [
        "The quick brown fox",
        "the lazy dog, the end",
        "Quick dogs and lazy foxes",
        "A fox and a dog",
    ] {
        ix.add(d);
    }
    for q in ["the", "lazy quick", "fox", "dog the", "unicorn fox", ""] {
        println!("{q:?} {:?}", ix.search(q));
    }
    println!("{:?} {}", ix.top(3), ix.words.len());
    let mut by_len: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
    for w in ix.words.keys() {
        by_len.entry(w.len()).or_default().push(w);
    }
    for ws in by_len.values_mut() {
        ws.sort();
    }
    println!("{by_len:?}");
    let a: HashMap<char, i32> = "hello".chars().fold(HashMap::new(), |mut m, c| {
        *m.entry(c).or_insert(0) += 1;
        m
    });
    let b: HashMap<char, i32> = HashMap::from([('h', 1), ('e', 1), ('l', 2), ('o', 1)]);
    println!("{} {:?} {}", a == b, a.get(&'l'), b.contains_key(&'z'));
    let mut c = a.clone();
    c.extend([('z', 9), ('h', 5)]);
    c.retain(|_, v| *v > 1);
    let mut keys: Vec<char> = c.into_keys().collect();
    keys.sort();
    println!("{keys:?} {}", ix.words["unicorn"].len());
}
