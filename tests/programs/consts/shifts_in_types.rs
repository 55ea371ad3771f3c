// What a shift pushes out of a number is lost, in a constant too; and 128 bits are enough for both halves.
#[repr(u8)]
#[derive(Clone, Copy)]
enum Bits {
    Low = 0xFF << 4 >> 4,
    Other = 3,
}
enum Sign {
    Least = 1 << (isize::BITS - 1),
    Minus = -(5 % 3),
    All = !0,
}
const WIDE: u128 = u128::MAX;
fn main() {
    let a = [1u8; (0xF1u8 << 4) as usize];
    println!("{}", a.len()); //> 16
    println!("{} {}", Bits::Low as u8, Bits::Other as u8); //> 15 3
    println!("{} {} {}", Sign::Least as isize, Sign::Minus as i32, Sign::All as i32); //> -9223372036854775808 -2 -1
    let b = [0u8; (WIDE > 1) as usize + (WIDE >> 126) as usize];
    println!("{}", b.len()); //> 4
    let c = [0u8; (-7i32 >> 1 == -4) as usize * 2];
    println!("{}", c.len()); //> 2
}
