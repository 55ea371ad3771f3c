// Atomics: places made atomic, updates by function, pointers.
use std::sync::atomic::{compiler_fence, AtomicBool, AtomicI8, AtomicPtr, AtomicU32, Ordering::*};

fn main() {
    let mut x = 40u32;
    {
        let a = unsafe { AtomicU32::from_ptr(&mut x) };
        a.fetch_add(2, Relaxed);
        println!("{}", a.fetch_nand(6, SeqCst));
    }
    println!("{x:#x}");
    let n = AtomicI8::new(7);
    println!("{:?} {:?}", n.try_update(SeqCst, SeqCst, |v| v.checked_add(1)), n.try_update(SeqCst, SeqCst, |_| None));
    println!("{} {}", n.update(AcqRel, Acquire, |v| v * 2), n.load(Acquire));
    #[allow(deprecated)]
    let old = n.compare_and_swap(16, 3, SeqCst);
    println!("{old} {n:?}");
    let b = AtomicBool::new(true);
    println!("{} {} {}", b.fetch_nand(true, SeqCst), b.fetch_nand(false, SeqCst), b.load(SeqCst));
    compiler_fence(SeqCst);

    let mut cells = [1, 2, 3, 4];
    let base = cells.as_mut_ptr();
    let mut p = AtomicPtr::new(base);
    println!("{}", p.fetch_ptr_add(3, Relaxed) == base);
    println!("{}", unsafe { *p.fetch_ptr_sub(1, Relaxed) });
    p.fetch_byte_sub(4, Relaxed);
    println!("{}", unsafe { *p.load(Relaxed) });
    p.fetch_or(0, Relaxed);
    p.fetch_and(!0, Relaxed);
    println!("{}", p.compare_exchange_weak(base, base, SeqCst, SeqCst).is_err());
    println!("{}", p.update(SeqCst, SeqCst, |q| q.wrapping_add(1)) == base.wrapping_add(1));
    *p.get_mut() = base;
    println!("{} {}", unsafe { **p.as_ptr() }, unsafe { *p.into_inner() });
    println!("{}", AtomicPtr::<u8>::default().load(Relaxed).is_null());
}
