// A number without digits.
fn main() {
    let n = 0x; //~ ERROR E0768
    let m = 0b_; //~ ERROR E0768
}
