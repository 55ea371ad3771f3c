// A pointer to a type is as large as any, while the type is still being defined.
use std::mem::size_of;
struct Foo { a: [u8; size_of::<*const Foo>()] }
struct Bar { a: [u8; size_of::<Option<&'static Bar>>() * 2], b: u8, c: [u16; 2] }
fn main() { println!("{} {}", size_of::<Foo>(), size_of::<Bar>()); }
