// So is the variable of a `for`.
fn main() {
    for i in 0..3 {
        i = 5;  //~ ERROR E0384
        println!("{i}");
    }
}
