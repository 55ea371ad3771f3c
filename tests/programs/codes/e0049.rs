// A method with other type parameters than the trait's.
trait Make {
    fn make<T: Default>(&self) -> T;
}
struct Factory;
impl Make for Factory {
    fn make(&self) -> i32 { //~ ERROR E0049
        0
    }
}
fn main() {}
