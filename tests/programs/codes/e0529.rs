// A slice pattern for what is no slice.
fn main() {
    let r = 5;
    match r {
        [a, b] => {} //~ ERROR E0529
        _ => {}
    }
}
