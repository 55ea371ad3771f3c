// A million allocations and as many frees, by a pattern that leaves holes of all sizes.
fn main() {
    let mut slots: Vec<Option<Vec<u8>>> = Vec::new();
    for _ in 0..200 {
        slots.push(None);
    }
    let mut seed: u32 = 1;
    let mut sum = 0u64;
    for _ in 0..1_000_000 {
        seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
        let k = (seed >> 8) as usize % 200;
        let size = 8 + (seed >> 16) as usize % 200;
        slots[k] = None;
        slots[k] = Some(Vec::with_capacity(size));
        sum += size as u64;
    }
    println!("{}", sum);
}
