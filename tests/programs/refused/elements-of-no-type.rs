// Nothing says what is in the list: the variable needs a type, not the printing.
fn main() {
    let list = Vec::new(); //~ ERROR E0282
    println!("{:?}", list);
}
