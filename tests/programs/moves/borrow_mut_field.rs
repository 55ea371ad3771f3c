// A field of an immutable struct.
struct Log { lines: Vec<i32> }
fn main() {
    let log = Log { lines: Vec::new() };
    log.lines.push(1);  //~ ERROR E0596
    println!("{}", log.lines.len());
}
