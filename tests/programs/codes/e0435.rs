// The length of an array is a constant.
fn main() {
    let n = 3;
    let list = [0; n]; //~ ERROR E0435
}
