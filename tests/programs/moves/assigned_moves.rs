// Assignment moves.
fn main() {
    let a = String::from("x");
    let mut b = String::from("y");
    println!("{b}");
    b = a;
    println!("{a} {b}");  //~ ERROR E0382
}
