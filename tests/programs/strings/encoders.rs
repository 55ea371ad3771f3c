// Encoders.
fn to_hex(b: &[u8]) -> String {
    b.iter().map(|x| format!("{x:02x}")).collect()
}
fn from_hex(s: &str) -> Option<Vec<u8>> {
    if s.len() % 2 != 0 {
        return None;
    }
    (0..s.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(s.get(i..i + 2)?, 16).ok())
        .collect()
}
const B64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
fn base64(data: &[u8]) -> String {
    let mut out = String::new();
    for c in data.chunks(3) {
        let n = c.iter().fold(0u32, |a, &b| a << 8 | b as u32) << (8 * (3 - c.len()));
        for i in 0..4 {
            out.push(if i <= c.len() {
                B64[(n >> (18 - 6 * i)) as usize & 63] as char
            } else {
                '='
            });
        }
    }
    out
}
fn rot13(s: &str) -> String {
    s.chars()
        .map(|c| match c {
            'a'..='m' | 'A'..='M' => (c as u8 + 13) as char,
            'n'..='z' | 'N'..='Z' => (c as u8 - 13) as char,
            _ => c,
        })
        .collect()
}
fn morse(c: char) -> Option<&'static str> {
    Some(match c.to_ascii_uppercase() {
        'S' => "...",
        'O' => "---",
        'E' => ".",
        'T' => "-",
        _ => return None,
    })
}
fn main() {
    let h = to_hex("héllo".as_bytes());
    println!("{h} {:?}", from_hex(&h).and_then(|b| String::from_utf8(b).ok()));
    println!("{:?} {:?}", from_hex("abc"), from_hex("zz"));
    for s in ["", "f", "fo", "foo", "foobar"] {
        print!("{} ", base64(s.as_bytes()));
    }
    println!();
    println!("{} {}", rot13("Why did the chicken?"), rot13(&rot13("same")));
    println!("{:?}", "sos!".chars().map(morse).collect::<Vec<_>>());
    println!(
        "{:?}",
        "sos"
            .chars()
            .map(morse)
            .collect::<Option<Vec<_>>>()
            .map(|v| v.join(" "))
    );
    println!("{}", String::from_utf8(vec![0xff]).unwrap_err());
    println!("{}", from_hex("€1").is_none());
}
