// `self` in a function without one.
struct Counter {
    n: u32,
}
impl Counter {
    fn new() -> Counter {
        self.n = 1; //~ ERROR E0424
        Counter { n: 0 }
    }
}
fn main() {}
