// `self` where the trait has none.
trait Make {
    fn make() -> i32;
}
struct One;
impl Make for One {
    fn make(&self) -> i32 { //~ ERROR E0185
        1
    }
}
fn main() {}
