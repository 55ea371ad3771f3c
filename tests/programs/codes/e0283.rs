// More than one type would do.
fn main() {
    let total = [1, 2, 3].iter().sum() + 0; //~ ERROR E0283
    println!("{}", Default::default());
}
