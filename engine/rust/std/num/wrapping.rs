//! Integers whose operators wrap around, or stop at the ends of their range.

use crate::fmt;
use crate::ops::*;

macro_rules! wrapper {
    ($doc:literal $W:ident $add:ident $sub:ident $mul:ident) => {
        #[doc = $doc]
        #[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
        #[repr(transparent)]
        pub struct $W<T>(pub T);

        impl<T: fmt::Debug> fmt::Debug for $W<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl<T: fmt::Display> fmt::Display for $W<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        wrapper_ops!($W $add $sub $mul: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
    };
}
macro_rules! wrapper_ops {
    ($W:ident $add:ident $sub:ident $mul:ident: $($t:ident)*) => { $(
        impl Add for $W<$t> {
            type Output = $W<$t>;
            fn add(self, other: $W<$t>) -> $W<$t> {
                $W(self.0.$add(other.0))
            }
        }
        impl Sub for $W<$t> {
            type Output = $W<$t>;
            fn sub(self, other: $W<$t>) -> $W<$t> {
                $W(self.0.$sub(other.0))
            }
        }
        impl Mul for $W<$t> {
            type Output = $W<$t>;
            fn mul(self, other: $W<$t>) -> $W<$t> {
                $W(self.0.$mul(other.0))
            }
        }
        impl Div for $W<$t> {
            type Output = $W<$t>;
            fn div(self, other: $W<$t>) -> $W<$t> {
                $W(self.0.wrapping_div(other.0))
            }
        }
        impl Rem for $W<$t> {
            type Output = $W<$t>;
            fn rem(self, other: $W<$t>) -> $W<$t> {
                $W(self.0.wrapping_rem(other.0))
            }
        }
        impl Not for $W<$t> {
            type Output = $W<$t>;
            fn not(self) -> $W<$t> {
                $W(!self.0)
            }
        }
        impl BitXor for $W<$t> {
            type Output = $W<$t>;
            fn bitxor(self, other: $W<$t>) -> $W<$t> {
                $W(self.0 ^ other.0)
            }
        }
        impl BitOr for $W<$t> {
            type Output = $W<$t>;
            fn bitor(self, other: $W<$t>) -> $W<$t> {
                $W(self.0 | other.0)
            }
        }
        impl BitAnd for $W<$t> {
            type Output = $W<$t>;
            fn bitand(self, other: $W<$t>) -> $W<$t> {
                $W(self.0 & other.0)
            }
        }
        impl AddAssign for $W<$t> {
            fn add_assign(&mut self, other: $W<$t>) {
                *self = *self + other;
            }
        }
        impl SubAssign for $W<$t> {
            fn sub_assign(&mut self, other: $W<$t>) {
                *self = *self - other;
            }
        }
        impl MulAssign for $W<$t> {
            fn mul_assign(&mut self, other: $W<$t>) {
                *self = *self * other;
            }
        }
        impl BitXorAssign for $W<$t> {
            fn bitxor_assign(&mut self, other: $W<$t>) {
                *self = *self ^ other;
            }
        }
        impl AddAssign<$t> for $W<$t> {
            fn add_assign(&mut self, other: $t) {
                *self = *self + $W(other);
            }
        }
    )* };
}
wrapper!("An integer that wraps around." Wrapping wrapping_add wrapping_sub wrapping_mul);
wrapper!("An integer that stops at the ends of its range." Saturating saturating_add saturating_sub saturating_mul);

macro_rules! wrapping_shifts {
    ($($t:ident)*) => { $(
        impl Shl<usize> for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn shl(self, other: usize) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_shl((other & 127) as u32))
            }
        }
        impl Shr<usize> for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn shr(self, other: usize) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_shr((other & 127) as u32))
            }
        }
    )* };
}
wrapping_shifts!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! wrapping_neg {
    ($($t:ident)*) => { $(
        impl Neg for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn neg(self) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_neg())
            }
        }
    )* };
}
wrapping_neg!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
