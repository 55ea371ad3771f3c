// A `main` with an argument.
fn main(words: Vec<String>) {} //~ ERROR E0580
