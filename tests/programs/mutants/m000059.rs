// One mistake was put in: length of array.
// Constants made of a pointer and a number, evaluated where other pointers lay before.
fn frequencies(text: &str) -> [usize; 7] {
    let mut f = [0; 26];
    text.bytes().filter(u8::is_ascii_alphabetic).for_each(|b| f[(b.to_ascii_lowercase() - b'a') as usize] += 1);
    f //~ ERROR E0308
}
fn main() {
    let f = frequencies("Hello World");
    let parts = (b'a'..=b'z').zip(f).filter(|&(_, n)| n > 0).map(|(b, n)| format!("{}{n}", b as char));
    println!("{}", parts.collect::<Vec<_>>().join(""));
    let text = "a\tb\\\"c\"\u{e9}\r\n";
    println!("{} {} {:?}", text.escape_debug(), text.escape_default(), text);
}
