// One arm forgets.
fn main() {
    let x: i32;
    match 3 {
        0 => x = 1,
        1 => x = 2,
        _ => {}
    }
    println!("{x}");  //~ ERROR E0381
}
