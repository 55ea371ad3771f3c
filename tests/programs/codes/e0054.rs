// A number is not cast to `bool`.
fn main() {
    let n = 5;
    let yes = n as bool; //~ ERROR E0054
    println!("{}", yes);
}
