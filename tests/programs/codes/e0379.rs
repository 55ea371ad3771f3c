// A trait's method is not `const`.
trait Make {
    const fn make() -> u32; //~ ERROR E0379
}
fn main() {}
