// A trait is not a type.
trait Shape {}
fn show(s: Shape) {} //~ ERROR E0782
fn make() -> Shape { //~ ERROR E0782
    loop {}
}
fn main() {
    let list: Vec<Shape> = Vec::new(); //~ ERROR E0782
}
