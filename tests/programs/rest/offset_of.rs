// `offset_of!`: where a field lies, nested fields and tuples too, as a constant and of a generic type.
use std::mem::offset_of;
#[repr(C)]
struct Header {
    kind: u8,
    length: u32,
    check: (u8, u64),
    words: [u16; 3],
}
#[repr(C)]
struct Packet {
    id: u16,
    header: Header,
}
struct Any<T> {
    small: u8,
    value: T,
}
const LENGTH: usize = offset_of!(Header, length);
static FILL: [u8; offset_of!(Header, check)] = [7; offset_of!(Header, check)];
fn value_at<T>() -> usize {
    offset_of!(Any<T>, value)
}
fn main() {
    println!("{} {} {} {}", offset_of!(Header, kind), LENGTH, FILL.len(), offset_of!(Header, words));
    println!("{} {}", offset_of!(Packet, header.length), offset_of!(Packet, header.check.1));
    println!("{} {} {}", value_at::<u64>(), value_at::<u8>(), offset_of!(Any<u32>, small,));
    println!("{}", std::mem::offset_of!((u8, u32), 1));
    const { assert!(offset_of!(Packet, id) == 0) };
    let packet = Packet { id: 1, header: Header { kind: 2, length: 77, check: (0, 0), words: [0; 3] } };
    let at = (&raw const packet).cast::<u8>();
    println!("{}", unsafe { *at.add(offset_of!(Packet, header) + LENGTH).cast::<u32>() } + packet.id as u32);
}
