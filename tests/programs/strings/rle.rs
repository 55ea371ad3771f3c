// Rle.
fn encode(s: &str) -> String {
    let mut out = String::new();
    let mut chars = s.chars().peekable();
    while let Some(c) = chars.next() {
        let mut n = 1;
        while chars.peek() == Some(&c) {
            chars.next();
            n += 1;
        }
        if n > 1 {
            out += &n.to_string();
        }
        out.push(c);
    }
    out
}

fn decode(s: &str) -> String {
    let mut out = String::new();
    let mut n = 0;
    for c in s.chars() {
        match c.to_digit(10) {
            Some(d) => n = n * 10 + d as usize,
            None => {
                out.push_str(&c.to_string().repeat(n.max(1)));
                n = 0;
            }
        }
    }
    out
}

fn main() {
    for s in ["AABCCCDEEEE", "", "zzz ZZ  zZ", "XYZ"] {
        let e = encode(s);
        println!("{s:?} {e:?} {}", decode(&e) == s);
    }
    println!("{}", decode("12WB12W3B"));
}
