// A value's bytes make a value of a type of the same size only.
use std::mem::transmute;

#[repr(u8)]
#[derive(Debug)]
enum Side {
    Left,
}

fn main() {
    println!("{:?}", unsafe { transmute::<u8, Side>(0) });
    let wide: u64 = unsafe { transmute(1u32) }; //~ ERROR E0512
    let pair: [u8; 3] = unsafe { std::mem::transmute::<(u8, u16), [u8; 3]>((1, 2)) }; //~ ERROR E0512
    println!("{wide} {pair:?}");
}
