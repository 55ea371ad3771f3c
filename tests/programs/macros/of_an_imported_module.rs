// A macro of the library is called by the module that was imported, under its own name or another.
use std::{mem, pin as held, ptr};

#[repr(C)]
struct Header {
    kind: u8,
    length: u32,
    flags: u16,
}

fn main() {
    println!("{} {} {}", mem::offset_of!(Header, kind), mem::offset_of!(Header, length), mem::offset_of!(Header, flags));
    let header = Header { kind: 1, length: 20, flags: 3 };
    let at = ptr::addr_of!(header.length);
    println!("{}", unsafe { at.read() } + u32::from(header.kind) + u32::from(header.flags));
    let number = held::pin!(5);
    println!("{}", *number);
}
