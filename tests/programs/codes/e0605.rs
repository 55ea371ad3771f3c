// This is not done by a cast.
fn main() {
    let v = vec![1u8];
    let n = v as u32; //~ ERROR E0605
    let s = 5 as String; //~ ERROR E0605
    let t = &0u8 as u32; //~ ERROR E0606
}
