// An assertion among a type's constants holds for each type that the type is used with.
use std::mem::size_of;

struct Packed<T> {
    value: T,
}

impl<T> Packed<T> {
    const FITS: () = assert!(size_of::<T>() <= 4, "too large to be packed"); //~ ERROR E0080

    fn new(value: T) -> Packed<T> {
        let _ = Self::FITS;
        Packed { value }
    }
}

fn main() {
    println!("before");
    let small = Packed::new(7u32);
    let make = |n: u64| Packed::new(n).value;
    println!("{} {}", small.value, make(7));
}
