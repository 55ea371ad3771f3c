//@ exit: 101
// The smallest number has no opposite.
fn opposite(n: i8) -> i8 {
    -n
}
fn main() {
    println!("{}", opposite(127));
    println!("{}", -128i8);
    println!("{}", opposite(-128));
}

//> -127
//> -128
