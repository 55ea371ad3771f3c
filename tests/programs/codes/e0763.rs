// A byte without its second quote.
fn main() {
    let c = b'a; //~ ERROR E0763
}
