// A function in place of a type.
trait Age {
    fn old() {}
}
impl Age for u8 {}
fn main() {
    let x: <u8 as Age>::old; //~ ERROR E0575
}
