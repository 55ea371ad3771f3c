// Shifts by references and of references.
fn main() {
    let v: Vec<u32> = (0..4u32).filter(|i| 6u32 >> i & 1 == 1).collect();
    println!("{v:?}");
    let s: Vec<u32> = (0..3usize).map(|i| 1u32 << &i).collect();
    println!("{s:?}");
    let a = 5i64 << &2u8;
    println!("{a} {}", 200u8 >> &3i32);
    let mut z = 1u64;
    z <<= &3u32;
    z >>= 1i8;
    println!("{z}");
}
