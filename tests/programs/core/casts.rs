// Casts.
fn main() {
    let big = 300i32;
    println!("{} {} {}", big as u8, -1i32 as u32, 3.99f64 as i32);
    println!("{} {}", -5i8 as u64, f64::MAX as i32);
    println!("{} {}", 'a' as u32, 98u8 as char);
    println!("{} {}", true as i32, f32::NAN as u8);
    println!("{}", (1u64 << 40) as f32);
    println!("{}", i64::MIN as i128);
    println!("{:?}", 0.1 + 0.2);
    println!("{:?} {:?}", 1e21, 1.0e-7);
    println!("{} {}", 1e15, 1e16);
    println!("{}", u8::MAX as i8);
    println!("{}", 7 / -2);
    println!("{}", 7 % -2);
    println!("{}", -7 >> 1);
    println!("{}", !0u16);
    println!("{}", 0b1010 ^ 0x0f & 0o17);
}
