// No raw pointer to what has no place.
fn main() {
    let p = &raw const 2; //~ ERROR E0745
    let q = &raw mut 2; //~ ERROR E0745
}
