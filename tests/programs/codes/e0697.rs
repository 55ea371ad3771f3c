// A closure is not static.
fn main() {
    static || {}; //~ ERROR E0658 E0697
}
