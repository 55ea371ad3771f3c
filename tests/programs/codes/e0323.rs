// A constant in place of a type.
trait Holder {
    type Item;
}
struct Own;
impl Holder for Own { //~ ERROR E0046
    const Item: u32 = 5; //~ ERROR E0323
}
fn main() {}
