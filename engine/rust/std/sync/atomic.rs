//! Numbers that threads change without locks.
//!
//! Threads take turns here and never in the middle of one operation: every operation is atomic. The order is for
//! finding data races.

use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics::thread_order;

/// How operations of several threads may be ordered.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Ordering {
    /// Only this number counts.
    Relaxed,
    /// What came before a store is seen.
    Release,
    /// What comes after a load sees it.
    Acquire,
    /// Both.
    AcqRel,
    /// One order for all threads.
    SeqCst,
}

// What an operation does, as the machine is told: bits.
const READ: usize = 1;
const WRITE: usize = 2;
const BOTH: usize = READ + WRITE;
const FENCE: usize = 16;
fn bits(what: usize, order: Ordering) -> usize {
    let mut bits = what;
    if what & (READ + FENCE) != 0 && matches!(order, Ordering::Acquire | Ordering::AcqRel | Ordering::SeqCst) {
        bits += 4;
    }
    if what & (WRITE + FENCE) != 0 && matches!(order, Ordering::Release | Ordering::AcqRel | Ordering::SeqCst) {
        bits += 8;
    }
    bits
}

/// A fence for the compiler only.
pub fn compiler_fence(_order: Ordering) {}
/// A fence between operations.
pub fn fence(order: Ordering) {
    unsafe { thread_order(0, 0, bits(FENCE, order)) }
}

macro_rules! atomic_base {
    ($A:ident $t:ty $(, $T:ident)?) => {
        unsafe impl$(<$T>)? Sync for $A$(<$T>)? {}
        unsafe impl$(<$T>)? Send for $A$(<$T>)? {}
        impl$(<$T>)? crate::panic::RefUnwindSafe for $A$(<$T>)? {}
        impl$(<$T>)? $A$(<$T>)? {
            #[inline]
            fn now(&self) -> $t {
                unsafe { *self.v.get() }
            }
            #[inline]
            fn note(&self, what: usize, order: Ordering) {
                unsafe { thread_order(self.v.get() as usize, crate::mem::size_of::<$t>(), bits(what, order)) }
            }
            /// Wraps a value.
            pub const fn new(v: $t) -> Self {
                Self { v: UnsafeCell::new(v) }
            }
            /// The place as one that threads change without locks.
            pub const unsafe fn from_ptr<'a>(ptr: *mut $t) -> &'a Self {
                unsafe { &*(ptr as *mut Self) }
            }
            /// Puts `new` in if the value is `current`; gives the old value.
            pub fn compare_and_swap(&self, current: $t, new: $t, order: Ordering) -> $t {
                match self.compare_exchange(current, new, order, Ordering::Relaxed) {
                    Ok(old) | Err(old) => old,
                }
            }
            /// Puts in what `f` makes of the value, if it makes something.
            pub fn try_update(&self, set: Ordering, fetch: Ordering, f: impl FnMut($t) -> Option<$t>) -> Result<$t, $t> {
                self.fetch_update(set, fetch, f)
            }
            /// Puts in what `f` makes of the value; gives the old one.
            pub fn update(&self, set: Ordering, fetch: Ordering, f: impl FnMut($t) -> $t) -> $t {
                let mut f = f;
                let new = f(self.load(fetch));
                self.swap(new, set)
            }
            /// The value.
            #[inline]
            pub fn load(&self, order: Ordering) -> $t {
                self.note(READ, order);
                self.now()
            }
            /// Puts a value in.
            #[inline]
            pub fn store(&self, val: $t, order: Ordering) {
                self.note(WRITE, order);
                unsafe { *self.v.get() = val }
            }
            /// Puts a value in and gives the old one.
            pub fn swap(&self, val: $t, order: Ordering) -> $t {
                self.note(BOTH, order);
                unsafe { crate::ptr::replace(self.v.get(), val) }
            }
            /// Puts `new` in if the value is `current`; gives the old value.
            pub fn compare_exchange(&self, current: $t, new: $t, success: Ordering, failure: Ordering) -> Result<$t, $t> {
                let old = self.now();
                if old == current {
                    self.swap(new, success);
                    Ok(old)
                } else {
                    self.note(READ, failure);
                    Err(old)
                }
            }
            /// `compare_exchange` that may fail for no reason; here it does not.
            pub fn compare_exchange_weak(&self, current: $t, new: $t, success: Ordering, failure: Ordering) -> Result<$t, $t> {
                self.compare_exchange(current, new, success, failure)
            }
            /// Puts in what `f` makes of the value, if it makes something.
            pub fn fetch_update<F: FnMut($t) -> Option<$t>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<$t, $t> {
                let mut f = f;
                let old = self.load(fetch);
                match f(old) {
                    Some(new) => Ok(self.swap(new, set)),
                    None => Err(old),
                }
            }
            /// A mutable reference, since nobody else has one.
            pub fn get_mut(&mut self) -> &mut $t {
                self.v.get_mut()
            }
            /// The value.
            pub fn into_inner(self) -> $t {
                self.v.into_inner()
            }
            /// A pointer to the value.
            pub const fn as_ptr(&self) -> *mut $t {
                self.v.get()
            }
        }
        impl$(<$T>)? From<$t> for $A$(<$T>)? {
            fn from(v: $t) -> Self {
                Self::new(v)
            }
        }
        impl$(<$T>)? fmt::Debug for $A$(<$T>)? {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.load(Ordering::Relaxed), f)
            }
        }
    };
}
macro_rules! atomic_int {
    ($($A:ident $t:ident;)*) => { $(
        /// A number that threads change without locks.
        #[repr(transparent)]
        pub struct $A {
            v: UnsafeCell<$t>,
        }
        atomic_base!($A $t);
        impl $A {
            /// Adds, wrapping around; gives the old value.
            #[inline]
            pub fn fetch_add(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.now().wrapping_add(val), order)
            }
            /// Subtracts, wrapping around; gives the old value.
            pub fn fetch_sub(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.now().wrapping_sub(val), order)
            }
            /// Bitwise and; gives the old value.
            pub fn fetch_and(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.now() & val, order)
            }
            /// Bitwise or; gives the old value.
            pub fn fetch_or(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.now() | val, order)
            }
            /// Bitwise exclusive or; gives the old value.
            pub fn fetch_xor(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.now() ^ val, order)
            }
            /// Bitwise and, turned round; gives the old value.
            pub fn fetch_nand(&self, val: $t, order: Ordering) -> $t {
                self.swap(!(self.now() & val), order)
            }
            /// Puts the larger of the two in; gives the old value.
            pub fn fetch_max(&self, val: $t, order: Ordering) -> $t {
                let old = self.now();
                self.swap(if old > val { old } else { val }, order)
            }
            /// Puts the smaller of the two in; gives the old value.
            pub fn fetch_min(&self, val: $t, order: Ordering) -> $t {
                let old = self.now();
                self.swap(if old < val { old } else { val }, order)
            }
        }
        impl Default for $A {
            fn default() -> $A {
                $A::new(0)
            }
        }
    )* };
}
atomic_int! {
    AtomicI8 i8;
    AtomicI16 i16;
    AtomicI32 i32;
    AtomicI64 i64;
    AtomicIsize isize;
    AtomicU8 u8;
    AtomicU16 u16;
    AtomicU32 u32;
    AtomicU64 u64;
    AtomicUsize usize;
}

/// A truth value that threads change without locks.
#[repr(transparent)]
pub struct AtomicBool {
    v: UnsafeCell<bool>,
}
atomic_base!(AtomicBool bool);
impl AtomicBool {
    /// Logical and; gives the old value.
    pub fn fetch_and(&self, val: bool, order: Ordering) -> bool {
        self.swap(self.now() & val, order)
    }
    /// Logical and, turned round; gives the old value.
    pub fn fetch_nand(&self, val: bool, order: Ordering) -> bool {
        self.swap(!(self.now() && val), order)
    }
    /// Logical or; gives the old value.
    pub fn fetch_or(&self, val: bool, order: Ordering) -> bool {
        self.swap(self.now() | val, order)
    }
    /// Logical exclusive or; gives the old value.
    pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool {
        self.swap(self.now() ^ val, order)
    }
    /// Turns the value round; gives the old one.
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.swap(!self.now(), order)
    }
}
impl Default for AtomicBool {
    fn default() -> AtomicBool {
        AtomicBool::new(false)
    }
}

/// A pointer that threads change without locks.
#[repr(transparent)]
pub struct AtomicPtr<T> {
    v: UnsafeCell<*mut T>,
}
atomic_base!(AtomicPtr *mut T, T);
macro_rules! change_address {
    ($($f:ident $by:ty, |$p:ident, $n:ident| $e:expr;)*) => { impl<T> AtomicPtr<T> { $(
        /// Changes the address as the name says; gives the old pointer.
        pub fn $f(&self, val: $by, order: Ordering) -> *mut T {
            let ($p, $n) = (self.now(), val);
            self.swap($e, order)
        }
    )* } };
}
change_address! {
    fetch_ptr_add usize, |p, n| p.wrapping_add(n);
    fetch_ptr_sub usize, |p, n| p.wrapping_sub(n);
    fetch_byte_add usize, |p, n| p.wrapping_byte_add(n);
    fetch_byte_sub usize, |p, n| p.wrapping_byte_sub(n);
    fetch_or usize, |p, n| p.map_addr(|a| a | n);
    fetch_and usize, |p, n| p.map_addr(|a| a & n);
    fetch_xor usize, |p, n| p.map_addr(|a| a ^ n);
}
impl<T> Default for AtomicPtr<T> {
    fn default() -> AtomicPtr<T> {
        AtomicPtr::new(crate::ptr::null_mut())
    }
}
impl<T> fmt::Pointer for AtomicPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.load(Ordering::Relaxed), f)
    }
}
