// Unicode bytes.
//@ exit: 101
fn main() {
    let s = "Löwe 老虎 Léopard";
    println!("{} {}", s.len(), s.chars().count());
    println!("{:?}", s.chars().rev().collect::<String>());
    println!("{:?}", s.char_indices().nth(5));
    println!("{:?} {:?}", s.is_char_boundary(1), s.is_char_boundary(2));
    println!("{:?}", s.get(0..2));
    println!("{:?}", s.bytes().take(4).collect::<Vec<u8>>());
    println!("{:?}", std::str::from_utf8(&[0xe8, 0x80, 0x81]));
    println!("{:?}", std::str::from_utf8(&[0xff, 0x80]).is_err());
    println!("{}", String::from_utf8_lossy(&[72, 105, 0xF0, 33]));
    println!(
        "{:?}",
        String::from_utf8(vec![0xc3, 0x28]).map_err(|e| e.to_string())
    );
    println!("{:?}", "日本".escape_unicode().to_string());
    println!("{}", "a\tb\"".escape_debug());
    println!("{:?}", "x".cmp("y"));
    println!("{:?}", 'é'.is_lowercase());
    println!(
        "{:?}",
        "é".bytes()
            .map(|b| format!("{b:02X}"))
            .collect::<Vec<_>>()
            .join(":")
    );
    let mut buf = [0; 4];
    println!("{:?} {}", '老'.encode_utf8(&mut buf), '老' as u32);
    println!("{:?}", "ab cd".split_at(2));
    println!("{:?}", "one,two;three".split(&[',', ';'][..]).collect::<Vec<_>>());
    println!("{:?}", "a,b,c,".split_terminator(',').collect::<Vec<_>>());
    println!("{:?}", "a1b2".matches(char::is_numeric).collect::<Vec<_>>());
    println!("{:?}", "abcabc".match_indices("bc").collect::<Vec<_>>());
    println!("{:?}", "a\r\nb\n\nc".lines().collect::<Vec<_>>());
    println!("{}", "Hello".eq_ignore_ascii_case("hELLO"));
    println!("{:?}", "left=right=x".rsplit_once('='));
    println!("{}", &s[6..7]);
}
