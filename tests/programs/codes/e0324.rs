// A method in place of a constant.
trait Holder {
    const SIZE: u32;
}
struct Own;
impl Holder for Own { //~ ERROR E0046
    fn SIZE() {} //~ ERROR E0324
}
fn main() {}
