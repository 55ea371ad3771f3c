// A tuple struct that is not there.
fn main() {
    match Some(1) {
        Same(x) => {} //~ ERROR E0531
        _ => {}
    }
}
