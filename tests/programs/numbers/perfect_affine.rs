// Perfect affine.
#[derive(Debug, PartialEq, Eq)]
enum Class {
    Abundant,
    Perfect,
    Deficient,
}
fn classify(n: u64) -> Option<Class> {
    if n == 0 {
        return None;
    }
    let s: u64 = (1..=n / 2).filter(|d| n % d == 0).sum();
    Some(match s.cmp(&n) {
        std::cmp::Ordering::Less => Class::Deficient,
        std::cmp::Ordering::Equal => Class::Perfect,
        std::cmp::Ordering::Greater => Class::Abundant,
    })
}
fn mmi(a: i32, m: i32) -> Option<i32> {
    (1..m).find(|x| (a * x).rem_euclid(m) == 1)
}
fn encode(text: &str, a: i32, b: i32) -> Result<String, i32> {
    mmi(a, 26).ok_or(a)?;
    let cs: Vec<u8> = text
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|c| {
            if c.is_ascii_digit() {
                c
            } else {
                ((a * (c.to_ascii_lowercase() - b'a') as i32 + b).rem_euclid(26)) as u8 + b'a'
            }
        })
        .collect();
    Ok(cs
        .chunks(5)
        .map(|c| std::str::from_utf8(c).unwrap())
        .collect::<Vec<_>>()
        .join(" "))
}
fn decode(text: &str, a: i32, b: i32) -> Result<String, i32> {
    let inv = mmi(a, 26).ok_or(a)?;
    Ok(text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            'a'..='z' => (((c as u8 - b'a') as i32 - b) * inv).rem_euclid(26) as u8 as char,
            _ => c,
        })
        .map(|c| if c < '\u{1a}' { (c as u8 + b'a') as char } else { c })
        .collect())
}
fn main() {
    for n in [6, 12, 13, 28, 0, 8128] {
        println!("{n} {:?}", classify(n));
    }
    let e = encode("Truth is fiction 2!", 5, 17).unwrap();
    println!("{e} {:?}", decode(&e, 5, 17));
    println!("{:?} {:?}", encode("x", 6, 17), mmi(3, 11));
    println!("{}", (1u128..=30).product::<u128>());
    println!(
        "{:?}",
        (1..=10)
            .map(|n| (1..=n).fold(1u64, |a, b| a * b / gcd(a, b)))
            .collect::<Vec<_>>()
    );
}
fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 {
        a
    } else {
        gcd(b, a % b)
    }
}
