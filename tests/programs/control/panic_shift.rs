//@ exit: 101
// Shifting by the width or more panics.
fn shift(n: u32, by: u32) -> u32 {
    n << by
}
fn main() {
    println!("{}", shift(1, 31));
    println!("{}", -16i32 >> 2);
    println!("{}", shift(1, 32));
}

//> 2147483648
//> -4
