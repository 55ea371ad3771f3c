// Aliases that lead back to themselves.
type A = B; //~ ERROR E0391
type B = A;
fn main() {
    let x: A = 1;
}
