// One value cannot go into two parameters.
fn two(a: String, b: String) { println!("{a}{b}"); }
fn main() {
    let s = String::from("x");
    two(
        s,
        s,  //~ ERROR E0382
    );
}
