// Arithmetic between signed and unsigned numbers, with carries, and what is undefined where it does not fit.
fn long_product(a: &mut [u8], by: u8) -> u8 {
    let mut carry = 0;
    for digit in a.iter_mut() {
        (*digit, carry) = digit.carrying_mul(by, carry);
    }
    carry
}

fn main() {
    let (low, over) = 0xF0F0_u16.carrying_add(0x0F0F, true);
    println!("{low:#x} {over}");
    println!("{:?} {:?}", 3_u8.borrowing_sub(3, true), 9_u8.borrowing_sub(4, false));
    println!("{:?}", 77_u8.carrying_mul_add(199, 250, 251));
    println!("{:?}", u128::MAX.carrying_mul_add(u128::MAX, u128::MAX, u128::MAX));
    println!("{:?}", (1_u128 << 100).carrying_mul(3 << 90, 8));
    let mut number = [0x34, 0x12, 0xFF];
    println!("{} {number:x?}", long_product(&mut number, 16));

    println!("{:?} {:?} {:?}", 5_u8.checked_sub_signed(-3), 5_u8.checked_sub_signed(6), 250_u8.checked_sub_signed(-6));
    println!("{} {}", 5_u8.saturating_sub_signed(100), 200_u8.saturating_sub_signed(-100));
    println!("{} {}", 5_u8.wrapping_sub_signed(6), 250_u8.wrapping_sub_signed(-10));
    println!("{:?} {:?}", 5_u8.overflowing_sub_signed(6), 5_u8.overflowing_add_signed(-6));
    println!("{:?} {:?}", 100_i8.overflowing_add_unsigned(200), (-100_i8).overflowing_sub_unsigned(20));
    println!("{} {}", (-100_i8).saturating_sub_unsigned(200), 100_i8.wrapping_sub_unsigned(250));
    unsafe {
        println!("{} {} {}", 7_i16.unchecked_neg(), 1_u32.unchecked_shl(31), (-8_i64).unchecked_shr(2));
        println!("{} {}", 3.99_f64.to_int_unchecked::<u8>(), (-129.5_f32).to_int_unchecked::<i16>());
    }
    println!("{:?} {:?}", bool::try_from(1_i64), bool::try_from(2_u8).is_err());
    println!("{:?} {:?}", usize::try_from('ß'), u8::try_from('€').is_err());
    println!("{}", 0_u16.strict_sub_signed(1)); //~ PANIC attempt to subtract with overflow
}
