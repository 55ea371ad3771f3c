// NonZero: signs, middles, bits, and division that cannot fail.
use std::num::NonZero;

fn main() {
    let five = NonZero::new(5_i8).unwrap();
    let least = NonZero::new(i8::MIN).unwrap();
    println!("{:?} {:?} {:?}", five.checked_neg(), least.checked_neg(), least.checked_abs());
    println!("{:?} {:?}", least.overflowing_neg(), least.overflowing_abs());
    println!("{} {} {} {}", least.wrapping_neg(), least.saturating_neg(), least.saturating_abs(), five.wrapping_abs());
    println!("{} {}", least.cast_unsigned(), NonZero::new(200_u8).unwrap().cast_signed());
    let (nine, twenty) = (NonZero::new(9_u32).unwrap(), NonZero::new(20_u32).unwrap());
    println!("{} {} {}", nine.midpoint(twenty), twenty.isqrt(), twenty.div_ceil(nine));
    let mut bits = nine | 6;
    bits |= twenty;
    bits |= 64;
    println!("{bits} {}", 128 | bits);
    let mut n = 100_u32;
    n /= nine;
    n %= twenty;
    println!("{n}");
}
