// A function is no pattern.
fn number() {}
const K: u32 = 1;
fn main() {
    match 1u8 {
        number => {}
        number() => {} //~ ERROR E0532
    }
    match 1u32 {
        K(x) => {} //~ ERROR E0532
        _ => {}
    }
}
