// Slices of each length.
fn main() {
    let v = [1, 2, 3];
    let s: &[i32] = &v;
    match s {  //~ ERROR E0004
        [] => println!("empty"),
        [a, b, ..] => println!("{a} {b}"),
    }
}
