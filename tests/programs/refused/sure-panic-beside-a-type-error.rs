fn a() -> i32 { "x" }  //~ ERROR E0308
fn main() { println!("{}", 1/0); let i: u8 = 256; }  //~ ERROR unconditional_panic
