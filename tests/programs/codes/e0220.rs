// An associated type that the trait does not have.
trait Holder {
    type Item;
    fn get(&self) -> Self::Thing; //~ ERROR E0220
}
fn first<H: Holder>(h: H) -> H::Element { //~ ERROR E0220
    loop {}
}
fn main() {}
