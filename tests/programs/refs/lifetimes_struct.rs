// Lifetimes struct.
struct Parser<'a> {
    text: &'a str,
    pos: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        Parser { text, pos: 0 }
    }
    fn token(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.pos..];
        let start = rest.find(|c: char| !c.is_whitespace())?;
        let rest = &rest[start..];
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.pos += start + len;
        Some(&rest[..len])
    }
}

fn longest_of<'a>(list: &[&'a str]) -> Option<&'a str> {
    let mut best: Option<&'a str> = None;
    for s in list {
        if best.map_or(true, |b| s.len() > b.len()) {
            best = Some(s);
        }
    }
    best
}

fn main() {
    let src = String::from("  let x  = 42 ; ");
    let mut p = Parser::new(&src);
    let mut toks = Vec::new();
    while let Some(t) = p.token() {
        toks.push(t);
    }
    println!("{toks:?} {}", p.pos);
    println!("{:?} {:?}", longest_of(&toks), longest_of(&[]));
}
