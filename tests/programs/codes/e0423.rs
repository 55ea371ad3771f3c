// A struct is not a value.
struct Point {
    x: i32,
}
fn main() {
    let p = Point(1); //~ ERROR E0423
    let q = Point; //~ ERROR E0423
    println!("{}", u32); //~ ERROR E0423
}
