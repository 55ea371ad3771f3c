// A guard that fails lets the next arm try; it runs once for each alternative that matched.
fn ask(what: &str, answer: bool) -> bool {
    print!("{what}? ");
    answer
}
fn main() {
    for n in [1, 2, 3] {
        let word = match n {
            1 if ask("first", false) => "never",
            1 | 2 if ask("small", n == 2) => "two",
            x if ask("any", x == 3) => "three",
            _ => "rest",
        };
        println!("{word}");
    }
    match 1 {
        1 | _ if ask("again", false) => println!("no"),
        _ => println!("yes"),
    }
    let pair = (4, String::from("text"));
    match pair {
        (n, s) if n > 10 => println!("big {s}"),
        (_, s) if s.len() == 4 => println!("four {s}"),
        (_, s) => println!("other {s}"),
    }
}

//> first? small? any? rest
//> small? two
//> any? three
//> again? again? yes
//> four text
