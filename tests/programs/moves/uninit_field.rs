// Fields of a value that is not there.
struct P { x: i32, y: i32 }
fn main() {
    let mut p: P;
    p.x = 1;  //~ ERROR E0381
    p.y = 2;
}
