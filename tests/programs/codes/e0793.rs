// A field of a packed type may lie at any address, so nothing may refer to it; it is copied, or its address taken.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[repr(packed)]
struct Header {
    kind: u8,
    length: u32,
    tags: [u8; 3],
    side: Side,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Side {
    #[default]
    Left,
    Right,
}

#[repr(packed(2))]
struct Pair {
    small: u16,
    large: u64,
    shared: Box<u64>,
}

fn main() {
    let mut header = Header { kind: 1, length: 9, tags: [1, 2, 3], side: Side::Right };
    println!("{}", header.length); //~ ERROR E0793
    println!("{} {} {:?} {:?}", header.kind, { header.length }, header.tags, header.side);
    let length = &mut header.length; //~ ERROR E0793
    header.length += 1;
    let address = &raw const header.length;
    let more = header.length.checked_add(1);
    let text = header.length.to_string(); //~ ERROR E0793
    let pair = Pair { small: 1, large: 2, shared: Box::new(3) };
    let (a, b) = (&pair.small, &pair.large); //~ ERROR E0793
    let c = &*pair.shared;
    match pair {
        Pair { ref large, .. } => {} //~ ERROR E0793
    }
}
