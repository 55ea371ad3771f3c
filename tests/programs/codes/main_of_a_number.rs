// A `main` that gives back what nobody takes.
fn main() -> u64 { //~ ERROR E0277
    7
}
