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
impl<T: ZeroablePrimitive> NonZero<T> {
    /// The value, if it is not 0.
    pub const fn new(n: T) -> Option<NonZero<T>> {
        // 0 is how `None` lies in memory.
        unsafe { crate::mem::transmute_copy::<T, Option<NonZero<T>>>(&n) }
    }
    /// The value, known not to be 0.
    pub const unsafe fn new_unchecked(n: T) -> NonZero<T> {
        NonZero { value: n }
    }
    /// The value.
    pub const fn get(self) -> T {
        self.value
    }
}

macro_rules! nonzero_fmt {
    ($t:ident $($Trait:ident)*) => { $(
        impl fmt::$Trait for NonZero<$t> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::$Trait::fmt(&self.value, f)
            }
        }
    )* };
}
macro_rules! nonzero {
    ($($t:ident $N:ident)*) => { $(
        impl ZeroablePrimitive for $t {}
        /// An integer of this type that is not 0.
        pub type $N = NonZero<$t>;
        impl NonZero<$t> {
            /// How many bits it has.
            pub const BITS: u32 = $t::BITS;
            /// The greatest one.
            pub const MAX: NonZero<$t> = NonZero { value: $t::MAX };
            /// The least one.
            pub const MIN: NonZero<$t> = NonZero { value: if $t::MIN == 0 { 1 } else { $t::MIN } };
            /// How many bits are 1.
            pub const fn count_ones(self) -> NonZero<u32> {
                NonZero { value: self.value.count_ones() }
            }
            /// The product, or the nearest that fits.
            pub const fn saturating_mul(self, other: Self) -> Self {
                NonZero { value: self.value.saturating_mul(other.value) }
            }
            /// The power, or the nearest that fits.
            pub const fn saturating_pow(self, other: u32) -> Self {
                NonZero { value: self.value.saturating_pow(other) }
            }
            /// The power, or nothing if it does not fit.
            pub const fn checked_pow(self, other: u32) -> Option<Self> {
                match self.value.checked_pow(other) {
                    Some(value) => Some(NonZero { value }),
                    None => None,
                }
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
        nonzero_fmt!($t LowerHex UpperHex Octal Binary LowerExp UpperExp);
        impl crate::ops::BitOr for NonZero<$t> {
            type Output = Self;
            fn bitor(self, rhs: Self) -> Self {
                NonZero { value: self.value | rhs.value }
            }
        }
        impl crate::ops::BitOr<$t> for NonZero<$t> {
            type Output = Self;
            fn bitor(self, rhs: $t) -> Self {
                NonZero { value: self.value | rhs }
            }
        }
        impl crate::ops::BitOr<NonZero<$t>> for $t {
            type Output = NonZero<$t>;
            fn bitor(self, rhs: NonZero<$t>) -> NonZero<$t> {
                rhs | self
            }
        }
        impl crate::ops::BitOrAssign for NonZero<$t> {
            fn bitor_assign(&mut self, rhs: Self) {
                *self = *self | rhs;
            }
        }
        impl crate::ops::BitOrAssign<$t> for NonZero<$t> {
            fn bitor_assign(&mut self, rhs: $t) {
                *self = *self | rhs;
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

macro_rules! nonzero_unsigned {
    ($($t:ident $s:ident)*) => { $(
        impl NonZero<$t> {
            /// The sum, or nothing if it does not fit.
            pub const fn checked_add(self, other: $t) -> Option<Self> {
                match self.value.checked_add(other) {
                    Some(value) => Some(NonZero { value }),
                    None => None,
                }
            }
            /// The sum, or the nearest that fits.
            pub const fn saturating_add(self, other: $t) -> Self {
                NonZero { value: self.value.saturating_add(other) }
            }
            /// Is it a power of 2?
            pub const fn is_power_of_two(self) -> bool {
                self.value.is_power_of_two()
            }
            /// The least power of 2 that is not below it, or nothing if it does not fit.
            pub const fn checked_next_power_of_two(self) -> Option<Self> {
                match self.value.checked_next_power_of_two() {
                    Some(value) => Some(NonZero { value }),
                    None => None,
                }
            }
            /// The middle between the two, rounded down.
            pub const fn midpoint(self, other: Self) -> Self {
                NonZero { value: self.value.midpoint(other.value) }
            }
            /// The square root rounded down.
            pub const fn isqrt(self) -> Self {
                NonZero { value: self.value.isqrt() }
            }
            /// The quotient rounded up.
            pub const fn div_ceil(self, other: Self) -> Self {
                NonZero { value: self.value.div_ceil(other.value) }
            }
            /// The same bits as a signed number.
            pub const fn cast_signed(self) -> NonZero<$s> {
                NonZero { value: self.value as $s }
            }
            /// The logarithm of base 2, rounded down.
            pub const fn ilog2(self) -> u32 {
                self.value.ilog2()
            }
            /// The logarithm of base 10, rounded down.
            pub const fn ilog10(self) -> u32 {
                self.value.ilog10()
            }
        }
        impl crate::ops::Div<NonZero<$t>> for $t {
            type Output = $t;
            fn div(self, other: NonZero<$t>) -> $t {
                self / other.value
            }
        }
        impl crate::ops::Rem<NonZero<$t>> for $t {
            type Output = $t;
            fn rem(self, other: NonZero<$t>) -> $t {
                self % other.value
            }
        }
        impl crate::ops::DivAssign<NonZero<$t>> for $t {
            fn div_assign(&mut self, other: NonZero<$t>) {
                *self = *self / other;
            }
        }
        impl crate::ops::RemAssign<NonZero<$t>> for $t {
            fn rem_assign(&mut self, other: NonZero<$t>) {
                *self = *self % other;
            }
        }
    )* };
}
nonzero_unsigned!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize);

// What the integer's method of this name gives, which is not 0 either.
macro_rules! nonzero_signs {
    ($($plain:ident)*; $($checked:ident)*; $($overflowing:ident)*) => {
        $(
            /// What the integer's method gives.
            pub const fn $plain(self) -> Self {
                NonZero { value: self.value.$plain() }
            }
        )*
        $(
            /// What the integer's method gives.
            pub const fn $checked(self) -> Option<Self> {
                match self.value.$checked() {
                    Some(value) => Some(NonZero { value }),
                    None => None,
                }
            }
        )*
        $(
            /// What the integer's method gives.
            pub const fn $overflowing(self) -> (Self, bool) {
                let (value, lost) = self.value.$overflowing();
                (NonZero { value }, lost)
            }
        )*
    };
}
macro_rules! nonzero_signed {
    ($($t:ident $u:ident)*) => { $(
        impl NonZero<$t> {
            /// Its distance from 0.
            #[track_caller]
            pub const fn abs(self) -> Self {
                NonZero { value: self.value.abs() }
            }
            /// Its distance from 0, which always fits.
            pub const fn unsigned_abs(self) -> NonZero<$u> {
                NonZero { value: self.value.unsigned_abs() }
            }
            nonzero_signs!(wrapping_abs saturating_abs wrapping_neg saturating_neg; checked_abs checked_neg; overflowing_abs overflowing_neg);
            /// The same bits as an unsigned number.
            pub const fn cast_unsigned(self) -> NonZero<$u> {
                NonZero { value: self.value as $u }
            }
            /// Is it above 0?
            pub const fn is_positive(self) -> bool {
                self.value > 0
            }
            /// Is it below 0?
            pub const fn is_negative(self) -> bool {
                self.value < 0
            }
        }
        impl crate::ops::Neg for NonZero<$t> {
            type Output = Self;
            #[track_caller]
            fn neg(self) -> Self {
                NonZero { value: -self.value }
            }
        }
    )* };
}
nonzero_signed!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize);
