// Ranges in patterns with nothing in them.
fn size(n: u32) -> u32 {
    match n {
        90..=10 => 1, //~ ERROR E0030
        4..4 => 2, //~ ERROR E0579
        _ => 3,
    }
}
fn main() {
    size(5);
}
