// A name twice in a pattern.
fn main() {
    let (a, a) = (1, 2); //~ ERROR E0416
    match (1, 2, 3) {
        (x, y, x) => {} //~ ERROR E0416
    }
}
