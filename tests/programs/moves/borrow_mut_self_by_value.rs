// `self` is immutable without `mut self`.
struct Log { lines: Vec<i32> }
impl Log {
    fn finish(self) -> usize {
        self.lines.push(1);  //~ ERROR E0596
        self.lines.len()
    }
}
fn main() {
    println!("{}", Log { lines: Vec::new() }.finish());
}
