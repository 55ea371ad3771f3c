// What reads a field of a union, or borrows it, is unsafe; so is changing a part of it through an index.
union Word {
    number: u32,
    bytes: [u8; 4],
    pair: (u16, u16),
}

fn main() {
    let mut w = Word { number: 0 };
    w.bytes[1] = 3; //~ ERROR E0133
    w.pair.1 += 1; //~ ERROR E0133
    let r = &mut w.number; //~ ERROR E0133
    *r = 1;
}
