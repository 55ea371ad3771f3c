// Several alignments on one type: the largest counts.
use std::mem::{size_of, align_of};
#[repr(align(8))] #[repr(align(16))] enum E { A(u8), B }
#[repr(align(16), align(4))] struct S(u8);
#[repr(u8, align(16))] enum F { A, B }
#[repr(C, align(4))] #[repr(align(32))] union U { a: u8 }
#[repr(align(4))] #[repr(align(2))] enum G { A(u8), B }
#[repr(packed(4))] #[repr(C)] struct P(u8, u64);
#[repr(C, u8)] enum H { A(u32), B }
#[repr(C, u8, align(16))] enum I { A(u32), B }
fn main() {
    println!("{} {}", size_of::<E>(), align_of::<E>());
    println!("{} {}", size_of::<S>(), align_of::<S>());
    println!("{} {}", size_of::<F>(), align_of::<F>());
    println!("{} {}", size_of::<U>(), align_of::<U>());
    println!("{} {}", size_of::<G>(), align_of::<G>());
    println!("{} {}", size_of::<P>(), align_of::<P>());
    println!("{} {}", size_of::<H>(), align_of::<H>());
    println!("{} {}", size_of::<I>(), align_of::<I>());
    println!("{} {}", size_of::<Option<E>>(), size_of::<Option<F>>());
}
