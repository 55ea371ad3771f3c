// The amount of a shift may have 128 bits; all of them count.
use std::hint::black_box;
use std::panic::catch_unwind;

fn left(a: i32, b: i128) -> i32 {
    a << b
}

fn right(a: u128, b: u128) -> u128 {
    a >> b
}

fn main() {
    println!("{} {}", left(5, 3), right(u128::MAX, 120));
    for amount in [32, -1, 1 << 64, (1 << 64) + 1] {
        println!("{}", catch_unwind(|| left(1, black_box(amount))).is_err());
    }
    println!("{}", catch_unwind(|| right(1, black_box(1 << 127))).is_err());
}
