// No variant has this number.
//@ rustc: skip
#[repr(u8)]
#[derive(Debug, Clone, Copy)]
enum Light {
    Red,
    Green,
}
fn main() {
    println!("{:?} {:?}", Light::Red, Light::Green);
    let light: Light = unsafe { std::mem::transmute(7u8) }; //~ UB invalid-value
    println!("{light:?}");
}
//> Red Green
