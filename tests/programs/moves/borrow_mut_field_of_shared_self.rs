// Nor through `&self`.
struct Log { lines: Vec<i32> }
impl Log {
    fn add(&self, n: i32) {
        self.lines.push(n);  //~ ERROR E0596
    }
}
fn main() {
    let log = Log { lines: Vec::new() };
    log.add(1);
    println!("{}", log.lines.len());
}
