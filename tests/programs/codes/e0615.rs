// A method is not a field.
struct Counter {
    n: u32,
}
impl Counter {
    fn count(&self) -> u32 {
        self.n
    }
}
fn main() {
    let c = Counter { n: 1 };
    println!("{}", c.count); //~ ERROR E0615
    let f = vec![1].len; //~ ERROR E0616
}
