//! Function pointers compare, hash and print as the addresses they are.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};

macro_rules! fn_pointer_traits {
    ($(($($arg:ident)*))*) => { $(
        fn_pointer_traits!(@one fn($($arg),*) -> R, $($arg)*);
        fn_pointer_traits!(@one unsafe fn($($arg),*) -> R, $($arg)*);
    )* };
    (@one $t:ty, $($arg:ident)*) => {
        impl<R, $($arg),*> fmt::Debug for $t {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Pointer::fmt(&(*self as *const ()), f)
            }
        }
        impl<R, $($arg),*> fmt::Pointer for $t {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Pointer::fmt(&(*self as *const ()), f)
            }
        }
        impl<R, $($arg),*> PartialEq for $t {
            fn eq(&self, other: &Self) -> bool {
                *self as usize == *other as usize
            }
        }
        impl<R, $($arg),*> Eq for $t {}
        impl<R, $($arg),*> PartialOrd for $t {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl<R, $($arg),*> Ord for $t {
            fn cmp(&self, other: &Self) -> Ordering {
                (*self as usize).cmp(&(*other as usize))
            }
        }
        impl<R, $($arg),*> Hash for $t {
            fn hash<S: Hasher>(&self, state: &mut S) {
                state.write_usize(*self as usize)
            }
        }
    };
}
fn_pointer_traits!(() (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F));
