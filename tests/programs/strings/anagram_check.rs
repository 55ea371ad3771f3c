// Anagram check.
fn sorted(s: &str) -> String {
    let mut v: Vec<char> = s.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    v.sort();
    v.into_iter().collect()
}
fn main() {
    println!("{}", sorted("Dormitory") == sorted("dirty room"));
    let words = ["stressed", "Hello", ""];
    for w in words {
        println!("{:>10}|{:<10}|", w, w.chars().rev().collect::<String>());
    }
    let s = String::from("line one\nline two\n\nline four");
    for (i, l) in s.lines().enumerate().filter(|(_, l)| !l.is_empty()) {
        println!("{:02} {}", i + 1, l);
    }
    let longest = s.split_whitespace().max_by_key(|w| w.len()).unwrap_or("");
    println!("{longest} {}", s.matches("line").count());
    let n: Vec<u32> = "1-3,7"
        .split(',')
        .flat_map(|r| {
            let mut p = r.split('-').map(|x| x.parse::<u32>().unwrap());
            let a = p.next().unwrap();
            a..=p.next().unwrap_or(a)
        })
        .collect();
    println!("{n:?}");
}
