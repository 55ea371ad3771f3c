// A type parameter's constant in a pattern.
trait Limit {
    const MOST: u32;
}
fn check<T: Limit>(n: u32) -> bool {
    match n {
        T::MOST => true, //~ ERROR E0158
        _ => false,
    }
}
fn main() {}
