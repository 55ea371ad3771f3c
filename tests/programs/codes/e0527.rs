// An array of another length.
fn main() {
    let r = [1, 2, 3, 4];
    let [a, b] = r; //~ ERROR E0527
}
