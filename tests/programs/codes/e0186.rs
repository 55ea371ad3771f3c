// No `self` where the trait has one.
trait Make {
    fn make(&self) -> i32;
}
struct One;
impl Make for One {
    fn make() -> i32 { //~ ERROR E0186
        1
    }
}
fn main() {}
