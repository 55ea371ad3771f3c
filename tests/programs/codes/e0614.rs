// Only what points is followed.
fn main() {
    let n = 5u32;
    println!("{}", *n); //~ ERROR E0614
}
