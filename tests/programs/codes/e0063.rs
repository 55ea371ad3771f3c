// A field is not given.
struct Point {
    x: i32,
    y: i32,
    z: i32,
}
fn main() {
    let p = Point { y: 2 }; //~ ERROR E0063
    println!("{} {} {}", p.x, p.y, p.z);
}
