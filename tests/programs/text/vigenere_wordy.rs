// Vigenere wordy.
//@ exit: 101
fn vig(text: &str, key: &str, enc: bool) -> String {
    let mut ks = key.bytes().map(|b| b - b'a').cycle();
    text.chars()
        .map(|c| {
            if c.is_ascii_lowercase() {
                let k = ks.next().unwrap();
                let x = c as u8 - b'a';
                (b'a' + if enc { (x + k) % 26 } else { (x + 26 - k) % 26 }) as char
            } else {
                c
            }
        })
        .collect()
}
fn answer(q: &str) -> Option<i32> {
    let q = q.strip_prefix("What is ")?.strip_suffix('?')?;
    let mut words = q.split_whitespace();
    let mut acc: i32 = words.next()?.parse().ok()?;
    while let Some(op) = words.next() {
        if matches!(op, "multiplied" | "divided") && words.next() != Some("by") {
            return None;
        }
        let n: i32 = words.next()?.parse().ok()?;
        acc = match op {
            "plus" => acc + n,
            "minus" => acc - n,
            "multiplied" => acc * n,
            "divided" => acc / n,
            _ => return None,
        };
    }
    Some(acc)
}
fn main() {
    let e = vig("attack at dawn!", "lemon", true);
    println!("{e} {}", vig(&e, "lemon", false));
    for q in [
        "What is 5 plus 13?",
        "What is -3 multiplied by -2 minus 1?",
        "What is?",
        "Who is 3?",
        "What is 7 cubed?",
        "What is 1",
    ] {
        println!("{:?}", answer(q));
    }
    println!("{:?}", answer("What is 7 divided by 0?"));
}
