// An enum without such a variant, in a variable whose address was taken.
//@ rustc: skip
#[derive(Clone, Copy)]
#[repr(u8)]
enum Light {
    Red = 1,
    Green,
}
fn main() {
    let mut light = Light::Red;
    let byte = &mut light as *mut Light as *mut u8;
    unsafe { byte.write(9) };
    match light { //~ UB invalid-value
        Light::Red => println!("stop"),
        Light::Green => println!("go"),
    }
}
