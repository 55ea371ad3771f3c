// Lifetimes pass through calls, matches, options and iterators.
#[derive(Debug)]
struct Pair<'a> {
    left: &'a str,
    right: Option<&'a str>,
}

fn either<'x>(one: &'x str, two: &'x str) -> &'x str {
    if one < two { one } else { two }
}

fn by_call<'a>(one: &'a str, two: &str) -> &'a str {
    either(one, two) //~ ERROR E0621
}

fn by_struct<'a>(one: &'a str, two: &str) -> Pair<'a> {
    Pair { left: one, right: Some(two) } //~ ERROR E0621
}

fn by_match<'a>(pair: Pair<'a>, other: Option<&str>) -> &'a str {
    match (pair.right, other) {
        (Some(text), _) => text,
        (None, Some(text)) => return text, //~ ERROR E0621
        (None, None) => pair.left,
    }
}

fn by_iterator<'a>(names: &[&'a str], start: &str) -> &'a str {
    for name in names {
        if name.starts_with(start) {
            return name;
        }
    }
    start //~ ERROR E0621
}

fn main() {
    println!("{}", by_call("a", "b"));
    let pair = by_struct("c", "d");
    println!("{pair:?}");
    println!("{} {}", by_match(pair, None), by_iterator(&["ef", "eg"], "e"));
}
