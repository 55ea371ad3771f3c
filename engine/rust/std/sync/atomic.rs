//! Numbers that threads change without locks.
//!
//! Threads take turns here and never in the middle of one operation: every operation is atomic, in every order.

use crate::cell::UnsafeCell;
use crate::fmt;

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

/// A fence between operations.
pub fn fence(_order: Ordering) {}

macro_rules! atomic_base {
    ($A:ident $t:ty) => {
        unsafe impl Sync for $A {}
        impl crate::panic::RefUnwindSafe for $A {}
        impl $A {
            /// Wraps a value.
            pub const fn new(v: $t) -> $A {
                $A { v: UnsafeCell::new(v) }
            }
            /// The value.
            #[inline]
            pub fn load(&self, _order: Ordering) -> $t {
                unsafe { *self.v.get() }
            }
            /// Puts a value in.
            #[inline]
            pub fn store(&self, val: $t, _order: Ordering) {
                unsafe { *self.v.get() = val }
            }
            /// Puts a value in and gives the old one.
            pub fn swap(&self, val: $t, _order: Ordering) -> $t {
                unsafe { crate::ptr::replace(self.v.get(), val) }
            }
            /// Puts `new` in if the value is `current`; gives the old value.
            pub fn compare_exchange(&self, current: $t, new: $t, _success: Ordering, _failure: Ordering) -> Result<$t, $t> {
                let old = self.load(Ordering::SeqCst);
                if old == current {
                    self.store(new, Ordering::SeqCst);
                    Ok(old)
                } else {
                    Err(old)
                }
            }
            /// `compare_exchange` that may fail for no reason; here it does not.
            pub fn compare_exchange_weak(&self, current: $t, new: $t, success: Ordering, failure: Ordering) -> Result<$t, $t> {
                self.compare_exchange(current, new, success, failure)
            }
            /// Puts in what `f` makes of the value, if it makes something.
            pub fn fetch_update<F: FnMut($t) -> Option<$t>>(&self, _set: Ordering, _fetch: Ordering, f: F) -> Result<$t, $t> {
                let mut f = f;
                let old = self.load(Ordering::SeqCst);
                match f(old) {
                    Some(new) => Ok(self.swap(new, Ordering::SeqCst)),
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
        impl From<$t> for $A {
            fn from(v: $t) -> $A {
                $A::new(v)
            }
        }
        impl fmt::Debug for $A {
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
                self.swap(self.load(order).wrapping_add(val), order)
            }
            /// Subtracts, wrapping around; gives the old value.
            pub fn fetch_sub(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.load(order).wrapping_sub(val), order)
            }
            /// Bitwise and; gives the old value.
            pub fn fetch_and(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.load(order) & val, order)
            }
            /// Bitwise or; gives the old value.
            pub fn fetch_or(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.load(order) | val, order)
            }
            /// Bitwise exclusive or; gives the old value.
            pub fn fetch_xor(&self, val: $t, order: Ordering) -> $t {
                self.swap(self.load(order) ^ val, order)
            }
            /// Puts the larger of the two in; gives the old value.
            pub fn fetch_max(&self, val: $t, order: Ordering) -> $t {
                let old = self.load(order);
                self.swap(if old > val { old } else { val }, order)
            }
            /// Puts the smaller of the two in; gives the old value.
            pub fn fetch_min(&self, val: $t, order: Ordering) -> $t {
                let old = self.load(order);
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
        self.swap(self.load(order) & val, order)
    }
    /// Logical or; gives the old value.
    pub fn fetch_or(&self, val: bool, order: Ordering) -> bool {
        self.swap(self.load(order) | val, order)
    }
    /// Logical exclusive or; gives the old value.
    pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool {
        self.swap(self.load(order) ^ val, order)
    }
    /// Turns the value round; gives the old one.
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.swap(!self.load(order), order)
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
    p: UnsafeCell<*mut T>,
}
unsafe impl<T> Send for AtomicPtr<T> {}
unsafe impl<T> Sync for AtomicPtr<T> {}
impl<T> AtomicPtr<T> {
    /// Wraps a pointer.
    pub const fn new(p: *mut T) -> AtomicPtr<T> {
        AtomicPtr { p: UnsafeCell::new(p) }
    }
    /// The pointer.
    pub fn load(&self, _order: Ordering) -> *mut T {
        unsafe { *self.p.get() }
    }
    /// Puts a pointer in.
    pub fn store(&self, ptr: *mut T, _order: Ordering) {
        unsafe { *self.p.get() = ptr }
    }
    /// Puts a pointer in and gives the old one.
    pub fn swap(&self, ptr: *mut T, _order: Ordering) -> *mut T {
        unsafe { crate::ptr::replace(self.p.get(), ptr) }
    }
    /// Puts `new` in if the pointer is `current`; gives the old one.
    pub fn compare_exchange(&self, current: *mut T, new: *mut T, _success: Ordering, _failure: Ordering) -> Result<*mut T, *mut T> {
        let old = self.load(Ordering::SeqCst);
        if old == current {
            self.store(new, Ordering::SeqCst);
            Ok(old)
        } else {
            Err(old)
        }
    }
}
