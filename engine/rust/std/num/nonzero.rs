//! Integers that are never 0, so that an `Option` of one takes no more room.

use crate::fmt;

/// Integer types that `NonZero` can hold.
pub trait ZeroablePrimitive: Copy {}

/// An integer that is not 0.
#[rustc_layout_scalar_valid_range_start(1)]
#[repr(transparent)]
pub struct NonZero<T: ZeroablePrimitive> {
    value: T,
}
impl<T: ZeroablePrimitive> Clone for NonZero<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}

macro_rules! nonzero {
    ($($t:ident $N:ident)*) => { $(
        impl ZeroablePrimitive for $t {}
        /// An integer of this type that is not 0.
        pub type $N = NonZero<$t>;
        impl NonZero<$t> {
            /// The value, if it is not 0.
            pub const fn new(n: $t) -> Option<NonZero<$t>> {
                if n != 0 { Some(NonZero { value: n }) } else { None }
            }
            /// The value, known not to be 0.
            pub const unsafe fn new_unchecked(n: $t) -> NonZero<$t> {
                NonZero { value: n }
            }
            /// The value.
            pub const fn get(self) -> $t {
                self.value
            }
            /// How many bits at the top are 0.
            pub const fn leading_zeros(self) -> u32 {
                self.value.leading_zeros()
            }
            /// How many bits at the bottom are 0.
            pub const fn trailing_zeros(self) -> u32 {
                self.value.trailing_zeros()
            }
            /// The product, or nothing if it does not fit.
            pub const fn checked_mul(self, other: Self) -> Option<Self> {
                match self.value.checked_mul(other.value) {
                    Some(value) => Some(NonZero { value }),
                    None => None,
                }
            }
        }
        impl PartialEq for NonZero<$t> {
            fn eq(&self, other: &Self) -> bool {
                self.get() == other.get()
            }
        }
        impl Eq for NonZero<$t> {}
        impl PartialOrd for NonZero<$t> {
            fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering> {
                Some(self.get().cmp(&other.get()))
            }
        }
        impl Ord for NonZero<$t> {
            fn cmp(&self, other: &Self) -> crate::cmp::Ordering {
                self.get().cmp(&other.get())
            }
        }
        impl crate::hash::Hash for NonZero<$t> {
            fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
                self.get().hash(state)
            }
        }
        impl fmt::Debug for NonZero<$t> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.get(), f)
            }
        }
        impl fmt::Display for NonZero<$t> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.get(), f)
            }
        }
        impl From<NonZero<$t>> for $t {
            fn from(nonzero: NonZero<$t>) -> $t {
                nonzero.get()
            }
        }
        impl TryFrom<$t> for NonZero<$t> {
            type Error = super::TryFromIntError;
            fn try_from(value: $t) -> Result<Self, super::TryFromIntError> {
                match NonZero::<$t>::new(value) {
                    Some(n) => Ok(n),
                    None => Err(super::error::try_from_int_error()),
                }
            }
        }
        impl crate::str::FromStr for NonZero<$t> {
            type Err = super::ParseIntError;
            fn from_str(src: &str) -> Result<Self, super::ParseIntError> {
                match NonZero::<$t>::new($t::from_str_radix(src, 10)?) {
                    Some(n) => Ok(n),
                    None => Err(super::error::parse_int_error(super::IntErrorKind::Zero)),
                }
            }
        }
    )* };
}
nonzero! {
    i8 NonZeroI8 i16 NonZeroI16 i32 NonZeroI32 i64 NonZeroI64 i128 NonZeroI128 isize NonZeroIsize
    u8 NonZeroU8 u16 NonZeroU16 u32 NonZeroU32 u64 NonZeroU64 u128 NonZeroU128 usize NonZeroUsize
}
