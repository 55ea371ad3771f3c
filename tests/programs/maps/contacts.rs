// Contacts.
//@ exit: 101
use std::collections::HashMap;

fn call(number: &str) -> String {
    match number {
        "798-1364" => "We're sorry, the call cannot be completed.".to_string(),
        "645-7689" => "Hello, this is Mr. Awesome's Pizza.".into(),
        _ => String::from("Hi! Who is this again?"),
    }
}

fn main() {
    let mut contacts = HashMap::new();
    contacts.insert("Daniel", "798-1364");
    contacts.insert("Ashley", "645-7689");
    contacts.insert("Katie", "435-8291");
    match contacts.get(&"Daniel") {
        Some(&n) => println!("Calling Daniel: {}", call(n)),
        _ => println!("Don't have Daniel's number."),
    }
    println!("{:?}", contacts.insert("Daniel", "164-6743"));
    match contacts.get("Ashley") {
        Some(n) => println!("{}", call(n)),
        None => println!("none"),
    }
    println!(
        "{:?} {}",
        contacts.remove("Ashley"),
        contacts.contains_key("Ashley")
    );
    let mut names: Vec<_> = contacts.keys().copied().collect();
    names.sort();
    println!("{names:?}");
    let mut scores: HashMap<String, Vec<u32>> = HashMap::new();
    for (n, s) in [("a", 3), ("b", 5), ("a", 7)] {
        scores.entry(n.to_string()).or_insert_with(Vec::new).push(s);
    }
    let mut avg: Vec<(String, f64)> = scores
        .iter()
        .map(|(k, v)| (k.clone(), v.iter().sum::<u32>() as f64 / v.len() as f64))
        .collect();
    avg.sort_by(|x, y| x.0.cmp(&y.0));
    println!("{avg:?}");
    if let Some(v) = scores.get_mut("b") {
        v.push(6);
    }
    println!(
        "{:?} {}",
        scores["b"],
        scores.values().map(Vec::len).sum::<usize>()
    );
    scores.entry("c".into()).or_default();
    scores
        .entry("a".into())
        .and_modify(|v| v.clear())
        .or_insert(vec![1]);
    println!("{} {:?}", scores.len(), scores.get("a"));
    scores.retain(|_, v| !v.is_empty());
    println!("{:?}", scores);
    let m: HashMap<_, _> = HashMap::from([(1, "x"), (2, "y")]);
    println!(
        "{} {:?}",
        m.values().map(|s| s.len()).sum::<usize>(),
        m.get(&3).copied().unwrap_or("none")
    );
    println!("{}", m[&9]);
}
