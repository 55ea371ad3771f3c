// `let … else` leaves when the pattern does not match.
fn first_word(text: Option<&str>) -> &str {
    let Some(word) = text else {
        return "nothing";
    };
    word
}
fn main() {
    println!("{}", first_word(Some("hello")));
    println!("{}", first_word(None));
    let list = [Some(1), Some(2), None, Some(4)];
    let mut sum = 0;
    for each in list {
        let Some(n) = each else { continue };
        sum += n;
    }
    println!("{sum}");
}

//> hello
//> nothing
//> 7
