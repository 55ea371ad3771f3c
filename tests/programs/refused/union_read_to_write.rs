// A field behind a dereference: the union's own field is read for it.
use std::mem::ManuallyDrop;

struct Inner {
    n: u32,
}
union Either {
    inner: ManuallyDrop<Inner>,
    bits: u32,
    bytes: [u8; 4],
}

fn main() {
    let mut e = Either { bits: 1 };
    e.bits = 3;
    (*e.inner).n = 2; //~ ERROR E0133
    e.bits += 1; //~ ERROR E0133
    e.bytes[0] = 1; //~ ERROR E0133
}
