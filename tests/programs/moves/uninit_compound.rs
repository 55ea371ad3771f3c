// `+=` reads first.
fn main() {
    let mut n: i32;
    n += 1;  //~ ERROR E0381
    println!("{n}");
}
