// Beer song.
fn bottles(n: u32) -> String {
    match n {
        0 => "no more bottles".to_string(),
        1 => "1 bottle".to_string(),
        n => format!("{} bottles", n),
    }
}
fn capitalize(s: &str) -> String {
    let mut c = s.chars();
    match c.next() {
        None => String::new(),
        Some(f) => f.to_uppercase().chain(c).collect(),
    }
}
pub fn verse(n: u32) -> String {
    let first = format!(
        "{} of beer on the wall, {} of beer.\n",
        capitalize(&bottles(n)),
        bottles(n)
    );
    let second = if n == 0 {
        "Go to the store and buy some more, 99 bottles of beer on the wall.\n".to_string()
    } else {
        format!(
            "Take {} down and pass it around, {} of beer on the wall.\n",
            if n == 1 { "it" } else { "one" },
            bottles(n - 1)
        )
    };
    first + &second
}
pub fn sing(start: u32, end: u32) -> String {
    (end..=start).rev().map(verse).collect::<Vec<_>>().join("\n")
}
fn main() {
    print!("{}", sing(2, 0));
    println!("{}", verse(99).len());
    println!("{}", sing(99, 97).lines().count());
}
