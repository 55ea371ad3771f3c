// A bare name binds; it does not mean the variant.
enum Color {
    Red,
    Green,
}
fn main() {
    let c = Color::Green;
    match c {
        Red => println!("red"),  //~ ERROR E0170
    }
    let _ = Color::Red;
}
