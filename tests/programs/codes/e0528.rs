// An array that is too short.
fn main() {
    let r = [1, 2];
    let [a, b, c, ..] = r; //~ ERROR E0528
}
