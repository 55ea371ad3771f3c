// The old form of a range pattern.
fn main() {
    match 2u8 {
        0...9 => {} //~ ERROR E0783
        _ => {}
    }
}
