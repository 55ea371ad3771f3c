// Char stats.
fn main() {
    let text = "The 3 quick Brown foxes, über 42 lazy dögs!";
    let vowels = text.chars().filter(|c| "aeiouAEIOU".contains(*c)).count();
    let digits: u32 = text.chars().filter_map(|c| c.to_digit(10)).sum();
    let upper: String = text.chars().filter(|c| c.is_uppercase()).collect();
    println!("{vowels} {digits} {upper}");
    println!("{}", text.to_uppercase());
    println!("{}", text.to_lowercase());
    println!("{}", text.to_ascii_uppercase());
    println!(
        "{:?}",
        text.char_indices()
            .filter(|(_, c)| !c.is_ascii())
            .collect::<Vec<_>>()
    );
    let title: Vec<String> = text
        .split(' ')
        .map(|w| {
            let mut cs = w.chars();
            match cs.next() {
                Some(f) => f.to_uppercase().collect::<String>() + cs.as_str(),
                None => String::new(),
            }
        })
        .collect();
    println!("{}", title.join(" "));
    println!("{}", "ab".repeat(3));
    for c in ['a', 'Z', '5', ' ', 'é', '\n', '_'] {
        print!(
            "{}{}{}{}{} ",
            c.is_alphabetic() as u8,
            c.is_numeric() as u8,
            c.is_whitespace() as u8,
            c.is_alphanumeric() as u8,
            c.is_ascii_punctuation() as u8
        );
    }
    println!();
    println!("{:?} {:?}", std::char::from_digit(7, 10), char::from_u32(0x41));
    println!("{} {}", 'ß'.len_utf8(), '\u{1F600}'.len_utf8());
    println!("{}", ('a'..='e').collect::<String>());
    println!("{:?}", 'z'.to_ascii_uppercase());
    println!("{:?}", "tschüß".bytes().map(|b| b as u32).sum::<u32>());
    println!("{}", "ß".to_uppercase());
}
