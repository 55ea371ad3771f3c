// This type has no `<<=`.
fn main() {
    let mut x = 12f32;
    x <<= 2; //~ ERROR E0368
    let mut s = "a";
    s += "b"; //~ ERROR E0368
}
