// A foreign function has no patterns.
extern "C" {
    fn put((a, b): (u32, u32)); //~ ERROR E0130
}
fn main() {}
