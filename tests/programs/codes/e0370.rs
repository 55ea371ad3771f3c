// A variant after the largest number.
#[repr(i8)]
enum Level {
    Top = 127,
    Above, //~ ERROR E0370
}
fn main() {}
