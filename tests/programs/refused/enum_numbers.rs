// Numbers of variants: each only once, and with fields only when it is said how large the number is.
enum Twice { //~ ERROR E0081
    A = 1,
    B = 1,
}
enum Fields { //~ ERROR E0732
    X(i32) = 3,
    Y,
}
#[repr(u8)]
enum Fine {
    X(i32) = 3,
    Y,
}
fn main() {}
