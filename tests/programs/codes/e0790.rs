// Whose function?
trait Make {
    fn make() -> u32;
}
struct One;
impl Make for One {
    fn make() -> u32 {
        1
    }
}
fn main() {
    let n = Make::make(); //~ ERROR E0790
    let d: u32 = Default::default();
}
