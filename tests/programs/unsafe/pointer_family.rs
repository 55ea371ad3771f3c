// Pointers by bytes, addresses and alignment.
use std::num::NonZero;
use std::ptr::{self, NonNull};

#[repr(align(16))]
struct Wide(u8);

fn twice(x: i32) -> i32 {
    2 * x
}
fn thrice(x: i32) -> i32 {
    3 * x
}

fn main() {
    let mut a = [10u16, 20, 30, 40];
    let p = a.as_mut_ptr();
    unsafe {
        println!("{} {}", *p.byte_add(2), *p.byte_offset(4).byte_sub(2));
        println!("{} {}", p.add(3).offset_from_unsigned(p), p.add(3).byte_offset_from_unsigned(p));
        println!("{}", p.byte_offset_from(p.add(1)));
        println!("{} {}", p.as_ref_unchecked(), *p.add(1).as_mut_unchecked());
        let q = p.wrapping_byte_add(6).wrapping_byte_sub(2);
        println!("{}", *q);
        println!("{}", *p.with_addr(p.addr() + 2));
        println!("{}", *p.map_addr(|x| x + 6));
    }
    let w = Wide(7);
    let b = &w as *const Wide as *const u8;
    println!("{} {} {}", w.0, b.align_offset(16), b.wrapping_add(5).align_offset(8));
    println!("{}", b.wrapping_add(1).cast::<u16>().align_offset(4));
    let s: *const [u16] = &a[..];
    println!("{} {:?} {}", s.is_empty(), s.as_array::<3>().is_some(), s.as_array::<4>().is_some());
    println!("{} {}", ptr::fn_addr_eq(twice as fn(i32) -> i32, twice as fn(i32) -> i32),
        ptr::fn_addr_eq(twice as fn(i32) -> i32, thrice as fn(i32) -> i32));
    let (mut x, mut y) = ([1, 2, 3], [7, 8, 9]);
    unsafe { ptr::swap_nonoverlapping(x.as_mut_ptr(), y.as_mut_ptr(), 2) };
    println!("{x:?} {y:?}");

    let n = NonNull::from(&mut a).cast::<u16>();
    unsafe {
        println!("{} {}", n.offset(2).read(), n.add(3).sub(1).byte_add(2).read_unaligned());
        println!("{} {}", n.add(2).offset_from(n), n.add(2).byte_offset_from(n));
        n.write_volatile(11);
        println!("{} {}", n.replace(12), n.read_volatile());
        n.copy_to(n.add(1), 2);
        n.swap(n.add(3));
        n.add(1).write_bytes(1, 1);
    }
    println!("{a:?} {} {}", n.is_aligned(), n.align_offset(2));
    println!("{}", NonNull::<u8>::without_provenance(NonZero::new(0x40).unwrap()).addr());
    println!("{}", NonNull::slice_from_raw_parts(n, 0).is_empty());
    println!("{}", ptr::without_provenance_mut::<u8>(99).addr());
}
