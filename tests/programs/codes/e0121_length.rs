// Only inside of a body can a length be inferred.
fn same<const N: usize>(x: [u8; N]) -> [u8; _] { //~ ERROR E0121
    x
}
fn main() {
    let a: [u8; _] = [1, 2];
    println!("{:?}", same(a));
}
