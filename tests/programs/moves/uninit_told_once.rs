// Told once for a binding.
fn main() {
    let x: i32;
    let y = x + 1;  //~ ERROR E0381
    let z = x + 2;
    println!("{y} {z}");
}
