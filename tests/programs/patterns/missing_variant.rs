// Every variant needs an arm.
enum Color {
    Red,
    Green,
    Blue,
}
fn main() {
    let c = Color::Red;
    match c {  //~ ERROR E0004
        Color::Red => println!("red"),
        Color::Green => println!("green"),
    }
    let _ = Color::Blue;
}
