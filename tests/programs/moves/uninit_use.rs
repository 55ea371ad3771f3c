// A binding without a value.
fn main() {
    let x: i32;
    println!("{x}");  //~ ERROR E0381
}
