// A pattern names a field that is not there.
struct Point {
    x: i32,
}
fn main() {
    let p = Point { x: 1 };
    let Point { z, .. } = p; //~ ERROR E0026
    println!("{}", p.x);
}
