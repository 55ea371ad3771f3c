// A union has one value.
union Bits {
    a: u32,
    b: f32,
}
fn main() {
    let x = Bits { a: 1, b: 2.0 }; //~ ERROR E0784
}
