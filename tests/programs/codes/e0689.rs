// A number whose type is open has no methods.
fn main() {
    let x = 2.0.powi(2); //~ ERROR E0689
    let y = 2.0;
    println!("{}", y.sqrt()); //~ ERROR E0689
}
