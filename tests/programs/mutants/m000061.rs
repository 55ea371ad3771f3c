// One mistake was put in: undefined function.
// Cube roots are correctly rounded, for every kind of number.
fn mix(sum: u64, bits: u64) -> u64 {
    sum.wrapping_mul(31).wrapping_add(bits)
}
fn main() {
    println!("{} {} {} {:?}", 27f64.cbrt(), 16f64.cbrt(), (-8f64).cbrt(), (-0.0f64).cbrt());
    println!("{:?} {:?} {}", f64::INFINITY.cbrt(), 5e-324f64.cbrt(), f64::NAN.cbrt().is_nan());
    println!("{} {}", 2f32.cbrt(), 1000f32.cbrt());
    let (mut sum, mut state) = (0u64, 88172645463325252u64);
    for _ in 0..3000 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let (wide, narrow) = (f64::from_bits(state).cbrt(), f32::from_bits((state >> 20) as u32).cbrt());
        if !wide.is_nan() {
            sum = mix_x(sum, wide.to_bits()); //~ ERROR E0425
        }
        if !narrow.is_nan() {
            sum = mix(sum, narrow.to_bits() as u64);
        }
    }
    println!("{sum:x}");
}
