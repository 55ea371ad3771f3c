// Strings are compared with ==.
fn command(word: &str) -> i32 {
    match word {
        "go" | "run" => 1,
        "stop" => 2,
        "" => 3,
        w if w.len() > 5 => 4,
        _ => 5,
    }
}
fn both(pair: (&str, bool)) -> i32 {
    match pair {
        ("a", true) => 1,
        ("a", false) => 2,
        ("b", _) => 3,
        (_, true) => 4,
        _ => 5,
    }
}
fn main() {
    for w in ["go", "run", "stop", "", "running", "x"] {
        print!("{} ", command(w));
    }
    println!();
    for p in [("a", true), ("a", false), ("b", true), ("c", true), ("c", false)] {
        print!("{} ", both(p));
    }
    println!();
}

//> 1 1 2 3 4 5 
//> 1 2 3 4 5 
