// A pointer that nothing says the kind of.
fn main() {
    let address = 64usize;
    let nothing = address as *const _; //~ ERROR E0641
}
