// How long an array of `N` elements is, no pattern can ask.
fn starts_with_one<const N: usize>(numbers: [u32; N]) -> bool {
    match numbers {
        [1, ..] => true, //~ ERROR E0730
        _ => false,
    }
}
fn by_slice<const N: usize>(numbers: [u32; N]) -> bool {
    matches!(numbers.as_slice(), [1, ..])
}
fn main() {
    println!("{} {}", starts_with_one([1, 2]), by_slice([1]));
}
