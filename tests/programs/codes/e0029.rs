// Only numbers and characters have ranges.
fn main() {
    let word = "b";
    match word {
        "a"..="c" => println!("yes"), //~ ERROR E0029
        _ => println!("no"),
    }
}
