// Pig latin.
//@ exit: 101
fn pig_latin(word: &str) -> String {
    let first = match word.chars().next() {
        Some(c) => c,
        None => return String::new(),
    };
    match first {
        'a' | 'e' | 'i' | 'o' | 'u' => format!("{word}-hay"),
        _ => format!("{}-{}ay", &word[first.len_utf8()..], first),
    }
}

fn main() {
    for w in ["first", "apple", "", "über"] {
        println!("{:?} -> {:?}", w, pig_latin(w));
    }
    let hello = "Здравствуйте";
    println!("{} bytes, {} chars", hello.len(), hello.chars().count());
    let s = &hello[0..4];
    println!("{s}");
    for b in "né".bytes() {
        print!("{b} ");
    }
    println!();
    let bad = &hello[0..1];
    println!("{bad}");
}
