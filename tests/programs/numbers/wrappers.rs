// Wrapping and Saturating: every operator with values and references, sums, formats, methods.
use std::num::{Saturating, Wrapping};

fn hash(text: &str) -> Wrapping<u32> {
    let mut h = Wrapping(2166136261_u32);
    for byte in text.bytes() {
        h ^= byte as u32;
        h *= 16777619;
        h -= &Wrapping(1);
    }
    h
}

fn main() {
    println!("{} {:x}", hash("carry"), hash("carry"));
    let (a, b) = (Wrapping(200_u8), Wrapping(100_u8));
    println!("{} {} {} {} {}", a + b, &a - &b, a * &b, &b / Wrapping(7), -a);
    println!("{:?} {:?} {:?} {:?}", a & b, a | b, a ^ b, !a);
    println!("{} {}", Wrapping(1_i32) << 33, Wrapping(-8_i16) >> 1);
    println!("{}", Wrapping(i8::MIN) / Wrapping(-1));
    let total: Wrapping<u8> = [a, b, b].iter().sum();
    println!("{total} {}", [Wrapping(3_u8), Wrapping(100)].into_iter().product::<Wrapping<u8>>());

    let (x, y) = (Saturating(100_i8), Saturating(-50_i8));
    println!("{} {} {} {}", x + x, y - x, x * y, -Saturating(i8::MIN));
    println!("{} {}", Saturating(i8::MIN) / Saturating(-1), x % Saturating(7));
    let mut s = Saturating(250_u8);
    s += 10;
    s /= Saturating(2);
    s |= 1;
    println!("{s} {:?} {:#b} {:o}", s, s, s);
    println!("{} {} {}", Saturating::<i16>::MIN, Saturating::<u32>::MAX, Saturating::<u64>::BITS);
    println!("{} {} {}", Saturating(3_u8).pow(6), Saturating(-3_i8).pow(5), Saturating(i32::MIN).abs());
    println!("{} {} {}", x.count_ones(), y.is_negative(), Saturating(64_u8).is_power_of_two());
    println!("{:?} {:?}", Saturating(0x12_34_u16).swap_bytes(), Saturating(1_u8).rotate_right(1));
    let sum: Saturating<u8> = (1..40).map(Saturating).sum();
    println!("{sum}");
}
