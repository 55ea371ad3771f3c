// Atbash isogram.
fn atbash(plain: &str) -> String {
    plain
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| {
            if c.is_ascii_digit() {
                c
            } else {
                (b'a' + b'z' - c.to_ascii_lowercase() as u8) as char
            }
        })
        .collect::<Vec<char>>()
        .chunks(5)
        .map(|c| c.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}
fn isogram(s: &str) -> bool {
    let mut seen = std::collections::HashSet::new();
    s.chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| seen.insert(c.to_lowercase().next().unwrap()))
}
fn pangram(s: &str) -> bool {
    let l = s.to_lowercase();
    ('a'..='z').all(|c| l.contains(c))
}
fn raindrops(n: u32) -> String {
    let s: String = [(3, "Pling"), (5, "Plang"), (7, "Plong")]
        .iter()
        .filter(|(d, _)| n % d == 0)
        .map(|(_, s)| *s)
        .collect();
    if s.is_empty() {
        n.to_string()
    } else {
        s
    }
}
fn hamming(a: &str, b: &str) -> Option<usize> {
    (a.len() == b.len()).then(|| a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count())
}
fn main() {
    println!("{}", atbash("Testing, 1 2 3, testing."));
    println!(
        "{} {} {}",
        isogram("lumberjacks"),
        isogram("isograms"),
        isogram("six-year-old")
    );
    println!(
        "{} {}",
        pangram("The quick brown fox jumps over the lazy dog"),
        pangram("abc")
    );
    println!("{} {} {}", raindrops(28), raindrops(105), raindrops(34));
    println!("{:?} {:?}", hamming("GAGCCTACT", "CATCGTAAT"), hamming("A", "AB"));
}
