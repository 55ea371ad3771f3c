// What is not a place is not assigned to.
fn four() -> i32 {
    4
}
const K: i32 = 1;
fn main() {
    1 = 2; //~ ERROR E0070
    K = 3; //~ ERROR E0070
    four() = 5; //~ ERROR E0070
    four() = "five"; //~ ERROR E0070
}
