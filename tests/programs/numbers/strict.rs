// Arithmetic that panics where the result does not fit, in every build.
//@ exit: 101
fn main() {
    println!("{} {} {} {}", 5i32.strict_add(3), 200u8.strict_sub(100), (-5i8).strict_neg(), 3u64.strict_pow(4));
    println!("{} {} {}", 7i32.strict_add_unsigned(3), 7u32.strict_add_signed(-3), 7i8.strict_sub_unsigned(9));
    println!("{} {} {}", 7i32.strict_div(2), (-7i32).strict_rem_euclid(2), 1u16.strict_shl(15));
    for f in [
        || drop(i8::MIN.strict_abs()),
        || drop(i16::MIN.strict_neg()),
        || drop(1u8.strict_neg()),
        || drop(i32::MIN.strict_div(-1)),
        || drop(1u32.strict_shl(32)),
        || drop(2i8.strict_pow(7)),
        || drop(0u8.strict_add_signed(-1)),
        || drop(i64::MAX.strict_mul(2)),
    ] {
        let payload = std::panic::catch_unwind(f).unwrap_err();
        println!("{}", payload.downcast_ref::<&str>().unwrap());
    }
    println!("{}", 250u8.strict_add(6)); //~ PANIC attempt to add with overflow
}
