// A constant can only call what is `const`.
fn three() -> i32 {
    3
}
const N: i32 = three(); //~ ERROR E0015
fn main() {
    println!("{}", N);
}
