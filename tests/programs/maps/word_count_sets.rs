// Word count sets.
use std::collections::{HashMap, HashSet};

fn anagrams<'a>(word: &str, list: &[&'a str]) -> HashSet<&'a str> {
    let lower = word.to_lowercase();
    let key = |s: &str| {
        let mut c: Vec<char> = s.chars().collect();
        c.sort_unstable();
        c
    };
    list.iter()
        .filter(|w| w.to_lowercase() != lower && key(&w.to_lowercase()) == key(&lower))
        .copied()
        .collect()
}

fn word_count(words: &str) -> HashMap<String, u32> {
    let mut m = HashMap::new();
    words
        .to_lowercase()
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .map(|w| w.trim_matches('\''))
        .filter(|w| !w.is_empty())
        .for_each(|w| *m.entry(w.to_string()).or_insert(0) += 1);
    m
}

fn main() {
    let a = anagrams(
        "Listen",
        &["enlists", "silent", "inlets", "LISTEN", "google", "Tinsel"],
    );
    let mut v: Vec<_> = a.into_iter().collect();
    v.sort();
    println!("{v:?}");
    let wc = word_count("Joe can't tell between 'large' and large. can't, joe!");
    let mut pairs: Vec<_> = wc.into_iter().collect();
    pairs.sort();
    for (w, c) in &pairs {
        println!("{w}: {c}");
    }
    let x: HashSet<i32> = [1, 2, 3, 4].into();
    let y: HashSet<i32> = (3..7).collect();
    let sorted = |it: Vec<i32>| {
        let mut v = it;
        v.sort();
        v
    };
    println!("{:?}", sorted(x.intersection(&y).copied().collect()));
    println!("{:?}", sorted(x.union(&y).cloned().collect()));
    println!("{:?}", sorted(x.difference(&y).cloned().collect()));
    println!("{:?}", sorted(x.symmetric_difference(&y).cloned().collect()));
    println!("{:?}", sorted((&x & &y).into_iter().collect()));
    println!("{} {}", x.is_subset(&y), x.is_disjoint(&HashSet::from([9])));
    let mut seen = HashSet::new();
    let dup = [3, 1, 4, 1, 5].iter().find(|n| !seen.insert(**n));
    println!("{dup:?} {}", seen.len());
    println!("{} {}", seen.remove(&3), seen.contains(&3));
    println!("{}", x == HashSet::from([4, 3, 2, 1]));
    let mut uniq = "hello world"
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect::<HashSet<_>>()
        .into_iter()
        .collect::<Vec<_>>();
    uniq.sort_by(|a, b| b.cmp(a));
    println!("{}", uniq.iter().collect::<String>());
}
