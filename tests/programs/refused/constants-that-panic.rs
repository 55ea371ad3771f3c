const X: i32 = 1 / 0;  //~ ERROR E0080
const Y: u8 = 255 + 1;  //~ ERROR E0080
fn main() {}
