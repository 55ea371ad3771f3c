// With its lifetimes forgotten, `fn(&u8)` would be the same type as `fn(&'static u8)`, which it is not.
//@ exit: 4
use std::any::TypeId;
fn main() {
    println!("{}", TypeId::of::<fn(&u8)>() == TypeId::of::<fn(&'static u8)>());
}
