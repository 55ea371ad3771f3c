// A label that is not there.
fn main() {
    loop {
        break 'outer; //~ ERROR E0426
    }
}
