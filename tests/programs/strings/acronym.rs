// Acronym.
fn abbreviate(phrase: &str) -> String {
    phrase
        .split(|c: char| c.is_whitespace() || c == '-')
        .flat_map(|word| {
            word.chars().take(1).chain(
                word.chars()
                    .skip_while(|c| c.is_uppercase())
                    .filter(|c| c.is_uppercase()),
            )
        })
        .collect::<String>()
        .to_uppercase()
}

fn main() {
    println!("{}", abbreviate("Portable Network Graphics"));
    println!("{}", abbreviate("HyperText Markup Language"));
    println!("{}", abbreviate("Complementary metal-oxide semiconductor"));
    println!("[{}]", abbreviate(""));
}
