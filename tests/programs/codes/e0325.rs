// A type in place of a constant.
trait Holder {
    const SIZE: u32;
}
struct Own;
impl Holder for Own { //~ ERROR E0046
    type SIZE = u32; //~ ERROR E0325
}
fn main() {}
