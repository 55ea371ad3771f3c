// Round parentheses belong to the traits of functions.
fn apply(f: impl Fn(u8) -> u8) -> u8 {
    f(1)
}
fn main() {
    let words: Vec(&str) = vec!["a"]; //~ ERROR E0214
    let number: Option(u8) = Some(2); //~ ERROR E0214
    println!("{words:?} {number:?} {}", apply(|x| x + 1));
}
