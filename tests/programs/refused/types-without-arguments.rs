// A type names all its arguments, also in a body; only the path of a value may leave them to be inferred.
fn main() {
    let numbers: Vec = vec![1]; //~ ERROR E0107
    let one = |x: Option| 1; //~ ERROR E0107
    let letters = "abc".chars().collect::<Vec>(); //~ ERROR E0107
    let fine: Vec<u8> = Vec::new();
    println!("{:?} {}", fine, <Vec<u8>>::new().len());
}
