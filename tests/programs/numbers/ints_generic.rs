// Ints generic.
//@ exit: 101
use std::convert::TryInto;
fn to_digits(mut n: u64) -> Vec<u8> {
    let mut v = vec![];
    loop {
        v.push((n % 10) as u8);
        n /= 10;
        if n == 0 {
            break;
        }
    }
    v.into_iter().rev().collect()
}
fn checksum(data: &[u8]) -> u16 {
    data.iter()
        .map(|&b| b as u16)
        .fold(0u16, |a, b| a.wrapping_add(b))
        .rotate_left(3)
}
fn egg_count(n: u32) -> u32 {
    n.count_ones()
}
fn parse_hex(s: &str) -> Option<u32> {
    u32::from_str_radix(s.strip_prefix("0x")?, 16).ok()
}
fn main() {
    println!("{:?} {:?}", to_digits(0), to_digits(90210));
    println!("{} {}", checksum(b"hello"), egg_count(2_000_000_000));
    println!(
        "{:?} {:?} {:?}",
        parse_hex("0xff"),
        parse_hex("ff"),
        parse_hex("0xfg")
    );
    let big: u64 = 5_000_000_000;
    let small: Result<u32, _> = big.try_into();
    println!("{:?} {}", small.is_err(), u8::try_from(200u32).unwrap());
    match i8::try_from(200) {
        Ok(v) => println!("{v}"),
        Err(e) => println!("error: {e}"),
    }
    println!("{} {} {}", i16::MAX, i64::MIN, usize::BITS);
    println!("{:?} {:?}", 7u32.checked_rem(0), (-128i8).checked_neg());
    println!("{} {}", u8::from(true), char::from(65u8));
    println!("{} {}", u32::from('a'), u64::from(3u8) + u64::from(4u16));
    println!("{} {}", 10i32.pow(2).min(50), (-3i32).pow(3).max(-10));
    println!("{:?}", 6u32.is_multiple_of(3));
    println!("{}", 0.1 + 0.2 == 0.3f64);
    println!("{}", (0.1f64 + 0.2 - 0.3).abs() < f64::EPSILON);
    println!("{} {}", f32::MAX, f32::MIN_POSITIVE);
    println!("{} {}", 9.99_f64 as u8, -9.99_f64 as u8);
    println!("{}", 255u8 as char);
    println!("{:?}", "١".chars().next().unwrap().is_numeric());
    println!("{}", 1u64.wrapping_sub(2) >> 60);
    println!("{} {}", 5i32.rem_euclid(-3), (-5i32).rem_euclid(-3));
    let minus: i32 = "-1".parse().unwrap();
    println!("{}", i32::MIN / minus);
}
