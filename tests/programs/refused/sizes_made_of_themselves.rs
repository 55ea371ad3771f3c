// The size of a type may not be made of that size.
use std::mem::size_of;
struct Foo { bytes: [u8; size_of::<Foo>()] }  //~ ERROR E0391
enum Bar { A([u8; Bar::N]), B }  //~ ERROR E0391
impl Bar { const N: usize = size_of::<Bar>(); }
struct Held { next: *const Held, bytes: [u8; { let x: Option<Held> = None; 3 }] }  //~ ERROR E0391
struct Fine { next: [u8; size_of::<*const Fine>()] }
fn main() { println!("{}", size_of::<Fine>()); }
