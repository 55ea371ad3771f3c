// What a collection holds is to be written where the collection is declared.
fn main() {
    let mut words = vec![]; //~ ERROR E0282
    match words.pop() {
        Some(word) => println!("{}", word.to_uppercase()),
        None => println!("none"),
    }
}
