// `..` with nothing behind it.
struct Size {
    width: u32,
    height: u32,
}
fn main() {
    let size = Size { width: 3, .. }; //~ ERROR E0797
}
