// Initialised on one path only.
fn main() {
    let x: i32;
    if 2 > 1 {
        x = 1;
    }
    println!("{x}");  //~ ERROR E0381
}
