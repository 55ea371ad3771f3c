// A text can become many things.
fn main() {
    let n = "5".parse().unwrap(); //~ ERROR E0284
}
