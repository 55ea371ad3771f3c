// One mistake was put in: use after move.
// Reverse words.
fn reverse_words(s: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in s.chars() {
        if c == ' ' {
            for w in word.chars().rev() {
                out.push(w);
            }
            word.clear();
            out.push(' ');
        } else {
            word.push(c);
        }
    }
    for w in word.chars().rev() {
        out.push(w);
    }
    out
}

fn caesar(s: &str, k: u8) -> String {
    let mut r = String::new();
    for c in s.chars() {
        let e = match c {
            'a'..='z' => ((c as u8 - b'a' + k) % 26 + b'a') as char,
            'A'..='Z' => ((c as u8 - b'A' + k) % 26 + b'A') as char,
            other => other,
        };
        r.push(e);
    }
    r
}

fn main() {
    println!("{}", reverse_words("the quick  brown fox"));
    let secret = caesar("Attack at Dawn, zulu!", 3); let _taken = secret;
    println!("{secret}"); //~ ERROR E0382
    println!("{}", caesar(&secret, 23));
    let mut count = 0;
    for (i, c) in secret.chars().enumerate() {
        if c.is_uppercase() {
            println!("upper {c} at {i}");
            count += 1;
        }
    }
    println!("{count}");
}
