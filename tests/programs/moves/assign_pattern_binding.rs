// And bindings in patterns.
fn main() {
    let (a, b) = (1, 2);
    a = 3;  //~ ERROR E0384
    match Some(4) {
        Some(n) => {
            n = 5;  //~ ERROR E0384
            println!("{n}");
        }
        None => {}
    }
    println!("{a} {b}");
}
