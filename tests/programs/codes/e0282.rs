// Nothing says which type it is.
fn main() {
    let list = Vec::new(); //~ ERROR E0282
    let n = "5".parse().unwrap();
}
