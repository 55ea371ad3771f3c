// A lifetime that is written at a variable is one that what it holds must have.
struct Parser<'i> {
    input: &'i str,
}

impl<'i> Parser<'i> {
    fn word(&mut self) -> Option<&'i str> {
        let rest: &'i str = self.input;
        let end = rest.find(' ').unwrap_or(rest.len());
        let (word, after): (&'i str, &'i str) = rest.split_at(end);
        self.input = after.trim_start();
        Some(word).filter(|w| !w.is_empty())
    }

    fn all(&mut self) -> Vec<&'i str> {
        let mut words: Vec<&'i str> = Vec::new();
        while let Some(word) = self.word() {
            words.push(word);
        }
        words
    }
}

fn first<'a, 'b: 'a>(long: &'b str, short: &'a str) -> &'a str {
    let shorter: &'a str = long;
    let constant: &'static str = "constant";
    if short.is_empty() { constant } else { shorter }
}

fn main() {
    println!("{:?}", Parser { input: "a bc  d" }.all());
    println!("{} {}", first("long", "short"), first("long", ""));
    let number: &'static i32 = &5;
    let nothing: Option<&'static str> = None;
    println!("{number} {nothing:?}");
}
//> ["a", "bc", "d"]
//> long constant
//> 5 None
