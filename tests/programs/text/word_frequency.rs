// Word frequency.
use std::collections::BTreeMap;

fn normalize(w: &str) -> String {
    w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn main() {
    let text = "It was the best of times, it was the worst of times; it was the age of wisdom...";
    let mut freq: BTreeMap<String, usize> = BTreeMap::new();
    for w in text.split_whitespace().map(normalize).filter(|w| !w.is_empty()) {
        *freq.entry(w).or_default() += 1;
    }
    let mut pairs: Vec<_> = freq.iter().collect();
    pairs.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
    for (w, n) in pairs.iter().take(5) {
        println!("{w:>6} {}", "*".repeat(**n));
    }
    let longest = freq.keys().max_by_key(|k| k.len()).unwrap();
    println!("{longest}");
    let acronym: String = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|s| !s.is_empty())
        .map(|w| w.chars().next().unwrap().to_ascii_uppercase())
        .collect();
    println!("{acronym}");
}
