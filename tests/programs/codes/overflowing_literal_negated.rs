// The smallest value is written with its sign; what is negated twice is a literal without one.
#![allow(arithmetic_overflow)]
fn main() {
    let least = -128i8;
    let twice = -(-128i8); //~ ERROR overflowing_literals
    let thrice = -(-(-128i8));
    println!("{least} {twice} {thrice}");
}
