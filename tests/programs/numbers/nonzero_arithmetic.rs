// Integers that are not 0: arithmetic that keeps them so, their bits, and how they are written.
//@ exit: 101
use std::num::*;
fn main() {
    let a = NonZeroU8::new(200).unwrap(); let b = NonZeroI32::new(-7).unwrap();
    println!("{:?} {:?} {} {}", a.checked_add(100), a.checked_mul(a), a.saturating_add(99), a.saturating_mul(a));
    println!("{} {} {:?} {}", NonZeroU8::MIN, NonZeroI8::MIN, NonZeroU16::MAX, NonZeroU32::BITS);
    println!("{:#x} {:08b} {:o} {:e} {}", a, a, a, b, -b);
    println!("{} {} {} {}", b.abs(), b.unsigned_abs(), b.is_negative(), 100u8 / a + 7 % a);
    println!("{} {} {} {:?}", a.count_ones(), a.ilog2(), a.ilog10(), a.checked_next_power_of_two());
    println!("{:?} {} {}", a.checked_pow(2), a.saturating_pow(2), a | NonZeroU8::MIN);
    println!("{}", NonZero::new(5u64).unwrap().is_power_of_two());
    println!("{}", -NonZeroI8::MIN); //~ PANIC attempt to negate with overflow
}
