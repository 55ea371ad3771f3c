// Vowels.
fn count_vowels(s: &str) -> usize {
    s.chars()
        .filter(|c| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u'))
        .count()
}
fn is_palindrome(s: &str) -> bool {
    let clean: Vec<char> = s
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let n = clean.len();
    (0..n / 2).all(|i| clean[i] == clean[n - 1 - i])
}
fn main() {
    println!("{}", count_vowels("Hello Universe"));
    println!(
        "{} {}",
        is_palindrome("A man, a plan, a canal: Panama"),
        is_palindrome("nope")
    );
    let s = "word";
    let capital = s[..1].to_uppercase() + &s[1..];
    println!("{capital}");
    let mut bytes = s.as_bytes().to_vec();
    bytes.reverse();
    println!("{:?}", String::from_utf8(bytes));
    let joined = ["a", "b", "c"].join("/");
    println!("{joined} {}", joined.contains('/'));
    println!("{}", String::from_utf8(vec![b'o', b'k']).unwrap());
}
