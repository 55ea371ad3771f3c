// Without `mut` only once.
fn main() {
    let x = 1;
    println!("{x}");
    x = 2;  //~ ERROR E0384
    println!("{x}");
}
