// Wrapping hash.
//@ exit: 101
use std::num::Wrapping;

fn fnv(data: &[u8]) -> u32 {
    data.iter()
        .fold(0x811c9dc5u32, |h, &b| (h ^ b as u32).wrapping_mul(0x01000193))
}

struct Lcg(u64);
impl Lcg {
    fn next(&mut self) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as u32
    }
    fn range(&mut self, lo: i32, hi: i32) -> i32 {
        lo + (self.next() % (hi - lo) as u32) as i32
    }
}

fn main() {
    println!("{:08x} {:x}", fnv(b"hello"), fnv(b""));
    let mut r = Lcg(42);
    let v: Vec<i32> = (0..6).map(|_| r.range(-10, 10)).collect();
    println!("{v:?}");
    let w = Wrapping(250u8) + Wrapping(10);
    println!("{} {:?}", w, w);
    let mut x = 123456789u32;
    for _ in 0..3 {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        print!("{x} ");
    }
    println!();
    println!("{:#010b} {:#x} {:#o}", 37u8, 255, 8);
    println!("{:b}", -2i8);
    let bits: Vec<u8> = (0..8).map(|i| (0xA5u8 >> i) & 1).collect();
    println!("{bits:?}");
    println!("{}", u64::from_str_radix("zz", 36).unwrap());
    println!(
        "{:?}",
        (12345u32)
            .to_string()
            .chars()
            .map(|c| c as u8 - b'0')
            .collect::<Vec<_>>()
    );
    println!("{}", 1u32.checked_shl(32).is_none());
    println!("{}", i16::MAX.wrapping_add(1) == i16::MIN);
    let shift = r.range(40, 41);
    println!("{}", 1i32 << shift);
}
