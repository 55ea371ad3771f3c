// A name bound by value here and by reference there.
fn main() {
    let x = (0, 2);
    match x {
        (0, ref y) | (y, 0) => {} //~ ERROR E0308 E0409
        _ => {}
    }
}
