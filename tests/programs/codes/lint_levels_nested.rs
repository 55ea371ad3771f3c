// The level of a lint is what the nearest attribute around the code says.
#![allow(overflowing_literals, unconditional_panic)]

#[deny(overflowing_literals)]
fn month() -> u8 {
    256 //~ ERROR overflowing_literals
}

#[deny(unconditional_panic)]
fn beyond() -> i32 {
    let pair = [1, 2];
    pair[5] //~ ERROR unconditional_panic
}

fn wrapped() -> u8 {
    257
}

fn main() {
    println!("{} {} {}", month(), beyond(), wrapped());
}
