// Justify wrap.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![];
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
fn justify(line: &str, width: usize) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    if words.len() == 1 {
        return format!("{line:<width$}");
    }
    let letters: usize = words.iter().map(|w| w.chars().count()).sum();
    let gaps = words.len() - 1;
    let space = width - letters;
    let mut out = String::new();
    for (i, w) in words.iter().enumerate() {
        out += w;
        if i < gaps {
            out.extend(std::iter::repeat(' ').take(space / gaps + usize::from(i < space % gaps)));
        }
    }
    out
}
fn main() {
    let text = "The naïve café owner    sold twenty-one croissants before noon";
    let lines = wrap(text, 18);
    for l in &lines {
        println!("|{}|", justify(l, 18));
    }
    println!("{}", lines.concat().len());
    for l in &lines {
        println!(
            "|{l:>20}|{l:.5}|{:-^22}|",
            l.trim_end_matches(char::is_alphabetic)
        );
    }
    println!("{:?}", wrap("", 5));
    println!("{:?}", wrap("incomprehensibilities a b", 4));
}
