// A pointer does not learn a length.
fn main() {
    let x = 5u8;
    let p = &x as *const u8;
    let q = p as *const [u8]; //~ ERROR E0607
}
