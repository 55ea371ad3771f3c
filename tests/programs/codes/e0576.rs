// A name that the trait does not have.
trait Hello {
    type Who;
    fn hello() -> <Self as Hello>::You; //~ ERROR E0576
}
fn main() {
    <u8 as Default>::missing(); //~ ERROR E0576
}
