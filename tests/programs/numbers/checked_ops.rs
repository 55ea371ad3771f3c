// Checked ops.
//@ exit: 101
fn main() {
    println!("{:?} {:?}", 250u8.checked_add(5), 250u8.checked_add(6));
    println!("{:?} {:?}", 5u32.checked_sub(6), 7i32.checked_div(0));
    println!("{} {}", 250u8.wrapping_add(10), 0u8.wrapping_sub(1));
    println!("{} {}", 250u8.saturating_add(10), (-100i8).saturating_sub(100));
    println!("{:?} {:?}", i32::MAX.overflowing_add(1), 3i32.overflowing_mul(4));
    println!("{} {}", 2i32.pow(10), 3u64.pow(0));
    println!("{} {} {}", (-7i32).rem_euclid(3), (-7i32).div_euclid(3), -7 % 3);
    println!("{} {}", (-5i32).abs(), (-5i32).signum());
    println!(
        "{} {} {}",
        40u32.leading_zeros(),
        40u32.trailing_zeros(),
        40u32.count_ones()
    );
    println!(
        "{:?} {:?}",
        i32::from_str_radix("-7f", 16),
        u8::from_str_radix("102", 2)
    );
    println!("{:?} {:?}", 0x1234u16.to_be_bytes(), 1u32.to_le_bytes());
    println!("{}", u32::from_be_bytes([0, 0, 1, 2]));
    println!("{} {}", 1u8.rotate_left(7), 0b1u8.swap_bytes());
    println!("{} {}", u64::MAX, i128::MAX);
    println!("{} {}", u128::MAX, i8::MIN);
    println!("{} {}", 10.min(3), 10.clamp(0, 5));
    println!("{} {}", 17u32.is_power_of_two(), 17u32.next_power_of_two());
    println!("{:?}", 5u32.abs_diff(9));
    println!("{}", 12u32.isqrt());
    println!("{:?} {:?}", u8::try_from(300i32).is_err(), i8::try_from(-128i64));
    println!("{} {}", i64::from(7u32), f64::from(2.5f32));
    println!("{:?}", "256".parse::<u8>().map_err(|e| e.to_string()));
    println!("{:?}", 100u8.checked_mul(3).unwrap_or(u8::MAX));
    println!("{}", 10u32.div_ceil(3));
    println!("{:?}", 2u8.checked_pow(8));
    println!("{:?}", i32::MIN.checked_abs());
    println!("{}", i32::MIN.abs());
}
