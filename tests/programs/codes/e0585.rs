// A comment that documents nothing.
fn main() {
    let x = 5;
    /// What is this about? //~ ERROR E0585
}
