// Twice on one path is too much.
fn main() {
    let x: i32;
    if 2 > 1 {
        x = 1;
        println!("{x}");
    }
    x = 2;  //~ ERROR E0384
    println!("{x}");
}
