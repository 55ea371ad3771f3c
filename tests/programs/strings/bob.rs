// Bob.
fn reply(message: &str) -> &str {
    let m = message.trim();
    let has_letters = m.chars().any(|c| c.is_alphabetic());
    let yelling = has_letters && m == m.to_uppercase();
    match (m.is_empty(), m.ends_with('?'), yelling) {
        (true, _, _) => "Fine. Be that way!",
        (_, true, true) => "Calm down, I know what I'm doing!",
        (_, true, _) => "Sure.",
        (_, _, true) => "Whoa, chill out!",
        _ => "Whatever.",
    }
}

fn main() {
    for m in [
        "Hi",
        "WATCH OUT!",
        "Does this work?",
        "WHAT?",
        "  \t",
        "1, 2, 3",
        "4?",
        "Ending with ? means",
    ] {
        println!("{:<22}{}", m.trim(), reply(m));
    }
}
