// What does not live as long as a variable's lifetime says cannot be stored in it.
struct Parser<'i> {
    input: &'i str,
}

impl<'i> Parser<'i> {
    fn keep<'s>(&'s self, other: &'s str) -> &'s str {
        let kept: &'i str = other; //~ ERROR
        kept
    }
}

fn constant<'a>(text: &'a str) -> usize {
    let kept: &'static str = text; //~ ERROR
    kept.len()
}

fn unrelated<'a, 'b>(one: &'a str, other: &'b str) -> &'a str {
    let mut longest: &'a str = one; //~ ERROR
    if other.len() > one.len() {
        longest = other;
    }
    longest
}

fn listed<'a>(text: &str, mut list: Vec<&'a str>) -> usize {
    let all: &mut Vec<&'a str> = &mut list; //~ ERROR E0621
    all.push(text);
    all.len()
}

fn main() {}
