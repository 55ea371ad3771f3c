//! Integers whose operators wrap around, or stop at the ends of their range.

use crate::fmt;
use crate::iter::{Product, Sum};
use crate::ops::*;

/// The operations of an integer that its wrappers are made of.
#[doc(hidden)]
pub trait Word: Copy + Rem<Output = Self> + BitAnd<Output = Self> + BitOr<Output = Self> + BitXor<Output = Self> + Not<Output = Self> {
    const ZERO: Self;
    const ONE: Self;
    fn wrap_add(self, rhs: Self) -> Self;
    fn wrap_sub(self, rhs: Self) -> Self;
    fn wrap_mul(self, rhs: Self) -> Self;
    fn wrap_div(self, rhs: Self) -> Self;
    fn wrap_rem(self, rhs: Self) -> Self;
    fn stop_add(self, rhs: Self) -> Self;
    fn stop_sub(self, rhs: Self) -> Self;
    fn stop_mul(self, rhs: Self) -> Self;
    fn stop_div(self, rhs: Self) -> Self;
    fn left(self, rhs: usize) -> Self;
    fn right(self, rhs: usize) -> Self;
}
macro_rules! word_ops {
    ($($op:ident $method:ident)*) => { $(
        fn $op(self, rhs: Self) -> Self {
            self.$method(rhs)
        }
    )* };
}
macro_rules! words {
    ($($t:ident)*) => { $(
        impl Word for $t {
            const ZERO: $t = 0;
            const ONE: $t = 1;
            word_ops! {
                wrap_add wrapping_add wrap_sub wrapping_sub wrap_mul wrapping_mul wrap_div wrapping_div
                wrap_rem wrapping_rem stop_add saturating_add stop_sub saturating_sub stop_mul saturating_mul
                stop_div saturating_div
            }
            fn left(self, rhs: usize) -> $t {
                self.wrapping_shl((rhs & 127) as u32)
            }
            fn right(self, rhs: usize) -> $t {
                self.wrapping_shr((rhs & 127) as u32)
            }
        }
    )* };
}
words!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! wrapper_fmt {
    ($W:ident $($Trait:ident)*) => { $(
        impl<T: fmt::$Trait> fmt::$Trait for $W<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )* };
}
macro_rules! wrapper_op {
    ($W:ident $([$T:ident, $Rhs:ty] $Op:ident $op:ident $OpAssign:ident $op_assign:ident |$a:ident, $b:ident| $value:expr;)*) => { $(
        impl<$T: Word> $Op<$Rhs> for $W<$T> {
            type Output = $W<$T>;
            fn $op(self, rhs: $Rhs) -> $W<$T> {
                let ($a, $b) = (self, rhs);
                $W($value)
            }
        }
        impl<$T: Word> $Op<&$Rhs> for $W<$T> {
            type Output = $W<$T>;
            fn $op(self, rhs: &$Rhs) -> $W<$T> {
                self.$op(*rhs)
            }
        }
        impl<$T: Word> $Op<$Rhs> for &$W<$T> {
            type Output = $W<$T>;
            fn $op(self, rhs: $Rhs) -> $W<$T> {
                (*self).$op(rhs)
            }
        }
        impl<$T: Word> $Op<&$Rhs> for &$W<$T> {
            type Output = $W<$T>;
            fn $op(self, rhs: &$Rhs) -> $W<$T> {
                (*self).$op(*rhs)
            }
        }
        impl<$T: Word> $OpAssign<$Rhs> for $W<$T> {
            fn $op_assign(&mut self, rhs: $Rhs) {
                *self = (*self).$op(rhs);
            }
        }
        impl<$T: Word> $OpAssign<&$Rhs> for $W<$T> {
            fn $op_assign(&mut self, rhs: &$Rhs) {
                *self = (*self).$op(*rhs);
            }
        }
    )* };
}
// `w += 1`, and not only `w += Wrapping(1)`.
macro_rules! wrapper_plain {
    ($W:ident $($op:ident $OpAssign:ident $op_assign:ident)*) => { $(
        impl<T: Word> $OpAssign<T> for $W<T> {
            fn $op_assign(&mut self, rhs: T) {
                *self = (*self).$op($W(rhs));
            }
        }
        impl<T: Word> $OpAssign<&T> for $W<T> {
            fn $op_assign(&mut self, rhs: &T) {
                *self = (*self).$op($W(*rhs));
            }
        }
    )* };
}
macro_rules! wrapper_sum {
    ($W:ident $($Sum:ident $sum:ident $ZERO:ident $op:ident)*) => { $(
        impl<T: Word> $Sum for $W<T> {
            fn $sum<I: Iterator<Item = $W<T>>>(iter: I) -> $W<T> {
                iter.fold($W(T::$ZERO), |a, b| a.$op(b))
            }
        }
        impl<'a, T: Word> $Sum<&'a $W<T>> for $W<T> {
            fn $sum<I: Iterator<Item = &'a $W<T>>>(iter: I) -> $W<T> {
                iter.fold($W(T::$ZERO), |a, b| a.$op(*b))
            }
        }
    )* };
}
macro_rules! wrapper {
    ($doc:literal $W:ident $add:ident $sub:ident $mul:ident $div:ident $rem:ident) => {
        #[doc = $doc]
        #[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
        #[repr(transparent)]
        pub struct $W<T>(pub T);

        wrapper_fmt!($W Debug Display Binary Octal LowerHex UpperHex);
        wrapper_op! { $W
            [T, $W<T>] Add add AddAssign add_assign |a, b| a.0.$add(b.0);
            [T, $W<T>] Sub sub SubAssign sub_assign |a, b| a.0.$sub(b.0);
            [T, $W<T>] Mul mul MulAssign mul_assign |a, b| a.0.$mul(b.0);
            [T, $W<T>] Div div DivAssign div_assign |a, b| a.0.$div(b.0);
            [T, $W<T>] Rem rem RemAssign rem_assign |a, b| a.0.$rem(b.0);
            [T, $W<T>] BitXor bitxor BitXorAssign bitxor_assign |a, b| a.0 ^ b.0;
            [T, $W<T>] BitOr bitor BitOrAssign bitor_assign |a, b| a.0 | b.0;
            [T, $W<T>] BitAnd bitand BitAndAssign bitand_assign |a, b| a.0 & b.0;
        }
        wrapper_plain! { $W
            add AddAssign add_assign sub SubAssign sub_assign mul MulAssign mul_assign div DivAssign div_assign
            rem RemAssign rem_assign bitxor BitXorAssign bitxor_assign bitor BitOrAssign bitor_assign
            bitand BitAndAssign bitand_assign
        }
        wrapper_sum!($W Sum sum ZERO add Product product ONE mul);
        impl<T: Word> Not for $W<T> {
            type Output = $W<T>;
            fn not(self) -> $W<T> {
                $W(!self.0)
            }
        }
        impl<T: Word> Not for &$W<T> {
            type Output = $W<T>;
            fn not(self) -> $W<T> {
                !*self
            }
        }
    };
}
wrapper!("An integer that wraps around." Wrapping wrap_add wrap_sub wrap_mul wrap_div wrap_rem);
wrapper!("An integer that stops at the ends of its range." Saturating stop_add stop_sub stop_mul stop_div rem);

wrapper_op! { Wrapping
    [T, usize] Shl shl ShlAssign shl_assign |a, b| a.0.left(b);
    [T, usize] Shr shr ShrAssign shr_assign |a, b| a.0.right(b);
}
impl<T: Word> Neg for Wrapping<T> {
    type Output = Wrapping<T>;
    fn neg(self) -> Wrapping<T> {
        Wrapping(T::ZERO.wrap_sub(self.0))
    }
}
impl<T: Word> Neg for &Wrapping<T> {
    type Output = Wrapping<T>;
    fn neg(self) -> Wrapping<T> {
        -*self
    }
}
macro_rules! saturating_neg {
    ($($t:ident)*) => { $(
        impl Neg for Saturating<$t> {
            type Output = Saturating<$t>;
            fn neg(self) -> Saturating<$t> {
                Saturating(self.0.saturating_neg())
            }
        }
    )* };
}
saturating_neg!(i8 i16 i32 i64 i128 isize);

macro_rules! saturating_own {
    ($($(#[$doc:meta])* $method:ident($($arg:ident: $Arg:ty)?) -> $Output:ty;)*) => { $(
        $(#[$doc])*
        pub const fn $method(self $(, $arg: $Arg)?) -> $Output {
            self.0.$method($($arg)?)
        }
    )* };
}
macro_rules! saturating_same {
    ($($(#[$doc:meta])* $method:ident($($arg:ident: $Arg:ty)?);)*) => { $(
        $(#[$doc])*
        pub const fn $method(self $(, $arg: $Arg)?) -> Self {
            Saturating(self.0.$method($($arg)?))
        }
    )* };
}
macro_rules! saturating_methods {
    ($($t:ident)*) => { $(
        impl Saturating<$t> {
            /// The smallest value.
            pub const MIN: Self = Saturating($t::MIN);
            /// The largest value.
            pub const MAX: Self = Saturating($t::MAX);
            /// The number of bits.
            pub const BITS: u32 = $t::BITS;
            saturating_own! {
                /// How many bits are 1.
                count_ones() -> u32;
                /// How many bits are 0.
                count_zeros() -> u32;
                /// How many bits at the top are 0.
                leading_zeros() -> u32;
                /// How many bits at the bottom are 0.
                trailing_zeros() -> u32;
            }
            saturating_same! {
                /// The bits turned left.
                rotate_left(n: u32);
                /// The bits turned right.
                rotate_right(n: u32);
                /// The bytes in reverse order.
                swap_bytes();
                /// The bits in reverse order.
                reverse_bits();
                /// To big-endian byte order.
                to_be();
                /// To little-endian byte order.
                to_le();
            }
            /// From big-endian byte order.
            pub const fn from_be(x: Self) -> Self {
                Saturating($t::from_be(x.0))
            }
            /// From little-endian byte order.
            pub const fn from_le(x: Self) -> Self {
                x
            }
            /// The power, or the end of the range that it went past.
            pub const fn pow(self, exp: u32) -> Self {
                Saturating(self.0.saturating_pow(exp))
            }
        }
        impl Wrapping<$t> {
            /// The bits in reverse order.
            pub const fn reverse_bits(self) -> Self {
                Wrapping(self.0.reverse_bits())
            }
        }
    )* };
}
saturating_methods!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
macro_rules! saturating_signed {
    ($($t:ident)*) => { $(
        impl Saturating<$t> {
            saturating_own! {
                /// Is it above 0?
                is_positive() -> bool;
                /// Is it below 0?
                is_negative() -> bool;
            }
            /// The value without its sign, or the largest value.
            pub const fn abs(self) -> Self {
                Saturating(self.0.saturating_abs())
            }
            /// -1, 0 or 1.
            pub const fn signum(self) -> Self {
                Saturating(self.0.signum())
            }
        }
    )* };
}
saturating_signed!(i8 i16 i32 i64 i128 isize);
macro_rules! saturating_unsigned {
    ($($t:ident)*) => { $(
        impl Saturating<$t> {
            /// Is exactly one bit 1?
            pub const fn is_power_of_two(self) -> bool {
                self.0.is_power_of_two()
            }
        }
    )* };
}
saturating_unsigned!(u8 u16 u32 u64 u128 usize);
