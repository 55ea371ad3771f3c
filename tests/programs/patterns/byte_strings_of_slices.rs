// Byte strings as patterns: against slices of any length, arrays, and inside others.
fn word(bytes: &[u8]) -> &'static str {
    match bytes {
        b"" => "empty",
        b"go" => "go",
        b"stop" | b"halt" => "stop",
        [b'#', ..] => "comment",
        _ => "other",
    }
}
fn method(line: &[u8]) -> Option<u8> {
    match (line.first(), line) {
        (Some(_), b"GET\n") => Some(1),
        (Some(b'P'), b"PUT\x00") => Some(2),
        (None, _) => None,
        _ => Some(0),
    }
}
fn main() {
    for text in ["", "go", "stop", "halt", "#x", "gone", "g"] {
        println!("{}", word(text.as_bytes()));
    }
    println!("{:?} {:?} {:?} {:?}", method(b"GET\n"), method(b"PUT\0"), method(b""), method(b"x"));
    let fixed = *b"ab";
    println!("{}", matches!(&fixed, b"ab"));
    if let b"yes" = "yes".as_bytes() {
        println!("yes");
    }
    let owned = Some(vec![1u8, 2]);
    println!("{}", matches!(owned.as_deref(), Some(b"\x01\x02")));
}
