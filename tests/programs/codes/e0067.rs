// What is not a place is not added to.
fn main() {
    12 += 1; //~ ERROR E0067
}
