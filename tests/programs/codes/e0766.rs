// A byte string without an end.
fn main() {
    let s = b"hello; //~ ERROR E0766
}
