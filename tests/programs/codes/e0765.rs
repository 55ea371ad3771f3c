// A string without an end.
fn main() {
    println!("hello); //~ ERROR E0765
}
