//! Numbers: what integers can do.

use crate::fmt;

pub mod error;
pub mod float;
pub mod from;
pub mod nonzero;
pub mod parse;
pub mod wrapping;

pub use self::error::{FpCategory, IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError};
pub use self::nonzero::{
    NonZero, NonZeroI128, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI8, NonZeroIsize, NonZeroU128, NonZeroU16,
    NonZeroU32, NonZeroU64, NonZeroU8, NonZeroUsize,
};
pub use self::wrapping::{Saturating, Wrapping};

use crate::intrinsics;

// What signed and unsigned integers have in common.
macro_rules! int_methods {
    ($t:ident $unsigned:ident $signed:ident $bits:literal $min:expr, $max:expr) => {
        impl $t {
            /// The smallest value.
            pub const MIN: $t = $min;
            /// The largest value.
            pub const MAX: $t = $max;
            /// The number of bits.
            pub const BITS: u32 = $bits;

            /// The smallest value.
            pub const fn min_value() -> $t {
                $min
            }
            /// The largest value.
            pub const fn max_value() -> $t {
                $max
            }

            /// How many bits are 1.
            pub const fn count_ones(self) -> u32 {
                unsafe { intrinsics::count_ones(self as $unsigned) }
            }
            /// How many bits are 0.
            pub const fn count_zeros(self) -> u32 {
                unsafe { intrinsics::count_ones(!(self as $unsigned)) }
            }
            /// How many bits at the top are 0.
            pub const fn leading_zeros(self) -> u32 {
                unsafe { intrinsics::leading_zeros(self as $unsigned) }
            }
            /// How many bits at the bottom are 0.
            pub const fn trailing_zeros(self) -> u32 {
                unsafe { intrinsics::trailing_zeros(self as $unsigned) }
            }
            /// How many bits at the top are 1.
            pub const fn leading_ones(self) -> u32 {
                unsafe { intrinsics::leading_zeros(!(self as $unsigned)) }
            }
            /// How many bits at the bottom are 1.
            pub const fn trailing_ones(self) -> u32 {
                unsafe { intrinsics::trailing_zeros(!(self as $unsigned)) }
            }
            /// The bits turned left; what leaves at the top comes in at the bottom.
            pub const fn rotate_left(self, n: u32) -> $t {
                unsafe { intrinsics::rotate_left(self, n) }
            }
            /// The bits turned right; what leaves at the bottom comes in at the top.
            pub const fn rotate_right(self, n: u32) -> $t {
                unsafe { intrinsics::rotate_right(self, n) }
            }
            /// The bytes in reverse order.
            pub const fn swap_bytes(self) -> $t {
                unsafe { intrinsics::swap_bytes(self) }
            }
            /// The bits in reverse order.
            pub const fn reverse_bits(self) -> $t {
                unsafe { intrinsics::reverse_bits(self) }
            }
            /// From big-endian byte order.
            pub const fn from_be(x: $t) -> $t {
                x.swap_bytes()
            }
            /// From little-endian byte order.
            pub const fn from_le(x: $t) -> $t {
                x
            }
            /// To big-endian byte order.
            pub const fn to_be(self) -> $t {
                self.swap_bytes()
            }
            /// To little-endian byte order.
            pub const fn to_le(self) -> $t {
                self
            }
            /// The bytes, the highest first.
            pub const fn to_be_bytes(self) -> [u8; $bits / 8] {
                self.swap_bytes().to_ne_bytes()
            }
            /// The bytes, the lowest first.
            pub const fn to_le_bytes(self) -> [u8; $bits / 8] {
                self.to_ne_bytes()
            }
            /// The bytes as they lie in memory.
            pub const fn to_ne_bytes(self) -> [u8; $bits / 8] {
                unsafe { intrinsics::transmute::<$t, [u8; $bits / 8]>(self) }
            }
            /// From bytes, the highest first.
            pub const fn from_be_bytes(bytes: [u8; $bits / 8]) -> $t {
                $t::from_ne_bytes(bytes).swap_bytes()
            }
            /// From bytes, the lowest first.
            pub const fn from_le_bytes(bytes: [u8; $bits / 8]) -> $t {
                $t::from_ne_bytes(bytes)
            }
            /// From bytes as they lie in memory.
            pub const fn from_ne_bytes(bytes: [u8; $bits / 8]) -> $t {
                unsafe { intrinsics::transmute::<[u8; $bits / 8], $t>(bytes) }
            }

            /// The sum, or nothing if it does not fit.
            pub const fn checked_add(self, rhs: $t) -> Option<$t> {
                unsafe { if intrinsics::add_overflows(self, rhs) { None } else { Some(intrinsics::wrapping_add(self, rhs)) } }
            }
            /// The difference, or nothing if it does not fit.
            pub const fn checked_sub(self, rhs: $t) -> Option<$t> {
                unsafe { if intrinsics::sub_overflows(self, rhs) { None } else { Some(intrinsics::wrapping_sub(self, rhs)) } }
            }
            /// The product, or nothing if it does not fit.
            pub const fn checked_mul(self, rhs: $t) -> Option<$t> {
                unsafe { if intrinsics::mul_overflows(self, rhs) { None } else { Some(intrinsics::wrapping_mul(self, rhs)) } }
            }
            /// The quotient, or nothing if there is none.
            pub const fn checked_div(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.div_overflows(rhs) { None } else { Some(self / rhs) }
            }
            /// The remainder, or nothing if there is none.
            pub const fn checked_rem(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.div_overflows(rhs) { None } else { Some(self % rhs) }
            }
            /// The quotient rounded so that the remainder is not negative, or nothing.
            pub const fn checked_div_euclid(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.div_overflows(rhs) { None } else { Some(self.div_euclid(rhs)) }
            }
            /// The remainder that is not negative, or nothing.
            pub const fn checked_rem_euclid(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.div_overflows(rhs) { None } else { Some(self.rem_euclid(rhs)) }
            }
            /// The bits shifted left, or nothing if that is too far.
            pub const fn checked_shl(self, rhs: u32) -> Option<$t> {
                if rhs < $bits { Some(self << rhs) } else { None }
            }
            /// The bits shifted right, or nothing if that is too far.
            pub const fn checked_shr(self, rhs: u32) -> Option<$t> {
                if rhs < $bits { Some(self >> rhs) } else { None }
            }
            /// The power, or nothing if it does not fit.
            pub const fn checked_pow(self, exp: u32) -> Option<$t> {
                let (value, overflowed) = self.overflowing_pow(exp);
                if overflowed { None } else { Some(value) }
            }

            /// The low bits of the sum.
            #[inline]
            pub const fn wrapping_add(self, rhs: $t) -> $t {
                unsafe { intrinsics::wrapping_add(self, rhs) }
            }
            /// The low bits of the difference.
            #[inline]
            pub const fn wrapping_sub(self, rhs: $t) -> $t {
                unsafe { intrinsics::wrapping_sub(self, rhs) }
            }
            /// The low bits of the product.
            #[inline]
            pub const fn wrapping_mul(self, rhs: $t) -> $t {
                unsafe { intrinsics::wrapping_mul(self, rhs) }
            }
            /// The quotient; the one that does not fit is wrapped.
            #[track_caller]
            pub const fn wrapping_div(self, rhs: $t) -> $t {
                self.overflowing_div(rhs).0
            }
            /// The remainder; 0 where the quotient does not fit.
            #[track_caller]
            pub const fn wrapping_rem(self, rhs: $t) -> $t {
                self.overflowing_rem(rhs).0
            }
            /// `div_euclid`; the quotient that does not fit is wrapped.
            #[track_caller]
            pub const fn wrapping_div_euclid(self, rhs: $t) -> $t {
                if self.div_overflows(rhs) { self } else { self.div_euclid(rhs) }
            }
            /// `rem_euclid`; 0 where the quotient does not fit.
            #[track_caller]
            pub const fn wrapping_rem_euclid(self, rhs: $t) -> $t {
                if self.div_overflows(rhs) { 0 } else { self.rem_euclid(rhs) }
            }
            /// The low bits of the negated value.
            pub const fn wrapping_neg(self) -> $t {
                unsafe { intrinsics::wrapping_sub(0, self) }
            }
            /// Shifted left by the amount modulo the number of bits.
            pub const fn wrapping_shl(self, rhs: u32) -> $t {
                unsafe { intrinsics::unchecked_shl(self, rhs) }
            }
            /// Shifted right by the amount modulo the number of bits.
            pub const fn wrapping_shr(self, rhs: u32) -> $t {
                unsafe { intrinsics::unchecked_shr(self, rhs) }
            }
            /// The low bits of the power.
            pub const fn wrapping_pow(self, exp: u32) -> $t {
                self.overflowing_pow(exp).0
            }

            /// The low bits of the sum, and whether some were lost.
            pub const fn overflowing_add(self, rhs: $t) -> ($t, bool) {
                unsafe { (intrinsics::wrapping_add(self, rhs), intrinsics::add_overflows(self, rhs)) }
            }
            /// The low bits of the difference, and whether some were lost.
            pub const fn overflowing_sub(self, rhs: $t) -> ($t, bool) {
                unsafe { (intrinsics::wrapping_sub(self, rhs), intrinsics::sub_overflows(self, rhs)) }
            }
            /// The low bits of the product, and whether some were lost.
            pub const fn overflowing_mul(self, rhs: $t) -> ($t, bool) {
                unsafe { (intrinsics::wrapping_mul(self, rhs), intrinsics::mul_overflows(self, rhs)) }
            }
            /// The quotient, and whether it did not fit.
            #[track_caller]
            pub const fn overflowing_div(self, rhs: $t) -> ($t, bool) {
                if self.div_overflows(rhs) { (self, true) } else { (self / rhs, false) }
            }
            /// The remainder, and whether the quotient did not fit.
            #[track_caller]
            pub const fn overflowing_rem(self, rhs: $t) -> ($t, bool) {
                if self.div_overflows(rhs) { (0, true) } else { (self % rhs, false) }
            }
            /// Shifted left, 0 when all bits are gone.
            pub const fn unbounded_shl(self, rhs: u32) -> $t {
                if rhs < $bits { self << rhs } else { 0 }
            }
            /// Shifted right, until only the sign is left.
            pub const fn unbounded_shr(self, rhs: u32) -> $t {
                if rhs < $bits { self >> rhs } else { (self >> ($bits - 1)) >> 1 }
            }
            /// The Euclidean quotient, and whether it did not fit.
            #[track_caller]
            pub const fn overflowing_div_euclid(self, rhs: $t) -> ($t, bool) {
                if self.div_overflows(rhs) { (self, true) } else { (self.div_euclid(rhs), false) }
            }
            /// The Euclidean remainder, and whether the quotient did not fit.
            #[track_caller]
            pub const fn overflowing_rem_euclid(self, rhs: $t) -> ($t, bool) {
                if self.div_overflows(rhs) { (0, true) } else { (self.rem_euclid(rhs), false) }
            }
            /// The low bits of the negated value, and whether it does not fit.
            pub const fn overflowing_neg(self) -> ($t, bool) {
                unsafe { (intrinsics::wrapping_sub(0, self), intrinsics::sub_overflows(0, self)) }
            }
            /// The shifted value, and whether the amount was too large.
            pub const fn overflowing_shl(self, rhs: u32) -> ($t, bool) {
                (self.wrapping_shl(rhs), rhs >= $bits)
            }
            /// The shifted value, and whether the amount was too large.
            pub const fn overflowing_shr(self, rhs: u32) -> ($t, bool) {
                (self.wrapping_shr(rhs), rhs >= $bits)
            }
            /// The low bits of the power, and whether some were lost.
            pub const fn overflowing_pow(self, exp: u32) -> ($t, bool) {
                let mut rest = exp;
                let mut base = self;
                let mut result: $t = 1;
                let mut overflowed = false;
                while rest > 0 {
                    if rest & 1 == 1 {
                        let (value, lost) = result.overflowing_mul(base);
                        result = value;
                        overflowed |= lost;
                    }
                    rest >>= 1;
                    if rest > 0 {
                        let (square, lost) = base.overflowing_mul(base);
                        base = square;
                        overflowed |= lost;
                    }
                }
                (result, overflowed)
            }

            /// The product, or the end of the range that it went past.
            pub const fn saturating_mul(self, rhs: $t) -> $t {
                match self.checked_mul(rhs) {
                    Some(value) => value,
                    None => if (self < 0) == (rhs < 0) { $max } else { $min },
                }
            }
            /// The quotient, or the largest value where it does not fit.
            #[track_caller]
            pub const fn saturating_div(self, rhs: $t) -> $t {
                if self.div_overflows(rhs) { $max } else { self / rhs }
            }
            /// The power, or the end of the range that it went past.
            pub const fn saturating_pow(self, exp: u32) -> $t {
                match self.checked_pow(exp) {
                    Some(value) => value,
                    None => if self < 0 && exp % 2 == 1 { $min } else { $max },
                }
            }
            /// The sum; panics if it does not fit.
            #[track_caller]
            pub const fn strict_add(self, rhs: $t) -> $t {
                self + rhs
            }
            /// The difference; panics if it does not fit.
            #[track_caller]
            pub const fn strict_sub(self, rhs: $t) -> $t {
                self - rhs
            }
            /// The product; panics if it does not fit.
            #[track_caller]
            pub const fn strict_mul(self, rhs: $t) -> $t {
                self * rhs
            }
            /// The quotient; panics if there is none or it does not fit.
            #[track_caller]
            pub const fn strict_div(self, rhs: $t) -> $t {
                self / rhs
            }
            /// The remainder; panics if there is none or the quotient does not fit.
            #[track_caller]
            pub const fn strict_rem(self, rhs: $t) -> $t {
                self % rhs
            }
            /// `div_euclid`; panics if there is no quotient or it does not fit.
            #[track_caller]
            pub const fn strict_div_euclid(self, rhs: $t) -> $t {
                self.div_euclid(rhs)
            }
            /// `rem_euclid`; panics if there is none or the quotient does not fit.
            #[track_caller]
            pub const fn strict_rem_euclid(self, rhs: $t) -> $t {
                self.rem_euclid(rhs)
            }
            /// Shifted to the left; panics if `rhs` is not less than the number of bits.
            #[track_caller]
            pub const fn strict_shl(self, rhs: u32) -> $t {
                self << rhs
            }
            /// Shifted to the right; panics if `rhs` is not less than the number of bits.
            #[track_caller]
            pub const fn strict_shr(self, rhs: u32) -> $t {
                self >> rhs
            }
            /// The power; panics if it does not fit.
            #[track_caller]
            pub const fn strict_pow(self, exp: u32) -> $t {
                self.pow(exp)
            }
            /// The negated value; panics if it does not fit.
            #[track_caller]
            pub const fn strict_neg(self) -> $t {
                match self.checked_neg() {
                    Some(value) => value,
                    None => crate::rt::panic_str("attempt to negate with overflow"),
                }
            }
            /// The sum; undefined if it does not fit.
            pub const unsafe fn unchecked_add(self, rhs: $t) -> $t {
                unsafe {
                    if intrinsics::add_overflows(self, rhs) {
                        intrinsics::unreachable()
                    }
                    intrinsics::wrapping_add(self, rhs)
                }
            }
            /// The difference; undefined if it does not fit.
            pub const unsafe fn unchecked_sub(self, rhs: $t) -> $t {
                unsafe {
                    if intrinsics::sub_overflows(self, rhs) {
                        intrinsics::unreachable()
                    }
                    intrinsics::wrapping_sub(self, rhs)
                }
            }
            /// The product; undefined if it does not fit.
            pub const unsafe fn unchecked_mul(self, rhs: $t) -> $t {
                unsafe {
                    if intrinsics::mul_overflows(self, rhs) {
                        intrinsics::unreachable()
                    }
                    intrinsics::wrapping_mul(self, rhs)
                }
            }

            /// Shifted to the left; undefined if `rhs` is not less than the number of bits.
            pub const unsafe fn unchecked_shl(self, rhs: u32) -> $t {
                unsafe {
                    if rhs >= $bits {
                        intrinsics::unreachable()
                    }
                    intrinsics::unchecked_shl(self, rhs)
                }
            }
            /// Shifted to the right; undefined if `rhs` is not less than the number of bits.
            pub const unsafe fn unchecked_shr(self, rhs: u32) -> $t {
                unsafe {
                    if rhs >= $bits {
                        intrinsics::unreachable()
                    }
                    intrinsics::unchecked_shr(self, rhs)
                }
            }

            /// The power; panics if it does not fit.
            #[track_caller]
            pub const fn pow(self, exp: u32) -> $t {
                let mut rest = exp;
                let mut base = self;
                let mut result: $t = 1;
                while rest > 0 {
                    if rest & 1 == 1 {
                        result = result * base;
                    }
                    rest >>= 1;
                    if rest > 0 {
                        base = base * base;
                    }
                }
                result
            }
            /// The square root rounded down, or nothing of a negative number.
            pub const fn checked_isqrt(self) -> Option<$t> {
                if self < 0 { None } else { Some(self.isqrt()) }
            }
            /// The square root rounded down; panics for a negative number.
            #[track_caller]
            pub const fn isqrt(self) -> $t {
                if self < 0 {
                    crate::rt::panic_str("argument of integer square root cannot be negative");
                }
                let mut rest = self as $unsigned;
                let mut root: $unsigned = 0;
                let mut bit: $unsigned = 1 << ($bits - 2);
                while bit > rest {
                    bit >>= 2;
                }
                while bit != 0 {
                    if rest >= root + bit {
                        rest -= root + bit;
                        root = (root >> 1) + bit;
                    } else {
                        root >>= 1;
                    }
                    bit >>= 2;
                }
                root as $t
            }
            /// The logarithm to the base 2 rounded down, or nothing of a number that is not positive.
            pub const fn checked_ilog2(self) -> Option<u32> {
                if self <= 0 { None } else { Some($bits - 1 - self.leading_zeros()) }
            }
            /// The logarithm to the base 10 rounded down, or nothing of a number that is not positive.
            pub const fn checked_ilog10(self) -> Option<u32> {
                self.checked_ilog(10)
            }
            /// The logarithm rounded down, or nothing if there is none.
            pub const fn checked_ilog(self, base: $t) -> Option<u32> {
                if self <= 0 || base <= 1 {
                    return None;
                }
                let mut n = 0;
                let mut rest = self;
                while rest >= base {
                    rest /= base;
                    n += 1;
                }
                Some(n)
            }
            /// The logarithm to the base 2 rounded down; panics if there is none.
            #[track_caller]
            pub const fn ilog2(self) -> u32 {
                match self.checked_ilog2() {
                    Some(n) => n,
                    None => crate::rt::panic_str("argument of integer logarithm must be positive"),
                }
            }
            /// The logarithm to the base 10 rounded down; panics if there is none.
            #[track_caller]
            pub const fn ilog10(self) -> u32 {
                match self.checked_ilog10() {
                    Some(n) => n,
                    None => crate::rt::panic_str("argument of integer logarithm must be positive"),
                }
            }
            /// The logarithm rounded down; panics if there is none.
            #[track_caller]
            pub const fn ilog(self, base: $t) -> u32 {
                if base < 2 {
                    crate::rt::panic_str("base of integer logarithm must be at least 2");
                }
                match self.checked_ilog(base) {
                    Some(n) => n,
                    None => crate::rt::panic_str("argument of integer logarithm must be positive"),
                }
            }
            /// Reads digits to the base `radix`.
            #[track_caller]
            pub const fn from_str_radix(src: &str, radix: u32) -> Result<$t, ParseIntError> {
                match parse::digits(src.as_bytes(), radix, $t::MIN != 0) {
                    Err(kind) => Err(error::parse_int_error(kind)),
                    Ok((negative, value)) => {
                        if negative {
                            if value > ($t::MIN as $unsigned) as u128 {
                                return Err(error::parse_int_error(IntErrorKind::NegOverflow));
                            }
                            Ok((value as $t).wrapping_neg())
                        } else {
                            if value > $t::MAX as u128 {
                                return Err(error::parse_int_error(IntErrorKind::PosOverflow));
                            }
                            Ok(value as $t)
                        }
                    }
                }
            }
        }
        impl crate::str::FromStr for $t {
            type Err = ParseIntError;
            fn from_str(src: &str) -> Result<$t, ParseIntError> {
                $t::from_str_radix(src, 10)
            }
        }
    };
}

macro_rules! signed_methods {
    ($t:ident $unsigned:ident $bits:literal) => {
        impl $t {
            const fn div_overflows(self, rhs: $t) -> bool {
                rhs == -1 && self == $t::MIN
            }
            /// The value without its sign; panics where that does not fit.
            #[inline]
            #[track_caller]
            pub const fn abs(self) -> $t {
                if self < 0 { -self } else { self }
            }
            /// The value without its sign, as an unsigned number.
            pub const fn unsigned_abs(self) -> $unsigned {
                self.wrapping_abs() as $unsigned
            }
            /// How far apart the two are.
            pub const fn abs_diff(self, other: $t) -> $unsigned {
                if self < other {
                    (other as $unsigned).wrapping_sub(self as $unsigned)
                } else {
                    (self as $unsigned).wrapping_sub(other as $unsigned)
                }
            }
            /// The value without its sign, or nothing.
            pub const fn checked_abs(self) -> Option<$t> {
                if self == $t::MIN { None } else { Some(self.wrapping_abs()) }
            }
            /// The value without its sign; the smallest value stays.
            pub const fn wrapping_abs(self) -> $t {
                if self < 0 { self.wrapping_neg() } else { self }
            }
            /// The value without its sign, and whether that did not fit.
            pub const fn overflowing_abs(self) -> ($t, bool) {
                (self.wrapping_abs(), self == $t::MIN)
            }
            /// The value without its sign, or the largest value.
            pub const fn saturating_abs(self) -> $t {
                if self == $t::MIN { $t::MAX } else { self.wrapping_abs() }
            }
            /// The negated value, or nothing.
            pub const fn checked_neg(self) -> Option<$t> {
                if self == $t::MIN { None } else { Some(-self) }
            }
            /// The negated value, or the largest value.
            pub const fn saturating_neg(self) -> $t {
                if self == $t::MIN { $t::MAX } else { -self }
            }
            /// The sum, or the end of the range that it went past.
            pub const fn saturating_add(self, rhs: $t) -> $t {
                match self.checked_add(rhs) {
                    Some(value) => value,
                    None => if rhs < 0 { $t::MIN } else { $t::MAX },
                }
            }
            /// The difference, or the end of the range that it went past.
            pub const fn saturating_sub(self, rhs: $t) -> $t {
                match self.checked_sub(rhs) {
                    Some(value) => value,
                    None => if rhs < 0 { $t::MAX } else { $t::MIN },
                }
            }
            /// -1, 0 or 1.
            pub const fn signum(self) -> $t {
                if self > 0 { 1 } else if self == 0 { 0 } else { -1 }
            }
            /// Is it above 0?
            pub const fn is_positive(self) -> bool {
                self > 0
            }
            /// Is it below 0?
            pub const fn is_negative(self) -> bool {
                self < 0
            }
            /// The quotient rounded so that the remainder is not negative.
            #[track_caller]
            pub const fn div_euclid(self, rhs: $t) -> $t {
                let q = self / rhs;
                if self % rhs < 0 {
                    return if rhs > 0 { q - 1 } else { q + 1 };
                }
                q
            }
            /// The remainder that is not negative.
            #[track_caller]
            pub const fn rem_euclid(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r < 0 { r.wrapping_add(rhs.wrapping_abs()) } else { r }
            }
            /// The absolute value; panics if it does not fit.
            #[track_caller]
            pub const fn strict_abs(self) -> $t {
                self.abs()
            }
            /// The sum; panics if it does not fit.
            #[track_caller]
            pub const fn strict_add_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_add_unsigned(rhs) {
                    Some(value) => value,
                    None => crate::rt::panic_str("attempt to add with overflow"),
                }
            }
            /// The difference; panics if it does not fit.
            #[track_caller]
            pub const fn strict_sub_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_sub_unsigned(rhs) {
                    Some(value) => value,
                    None => crate::rt::panic_str("attempt to subtract with overflow"),
                }
            }
            /// The sum with an unsigned number, or nothing.
            pub const fn checked_add_unsigned(self, rhs: $unsigned) -> Option<$t> {
                let sum = self.wrapping_add(rhs as $t);
                if sum < self { None } else { Some(sum) }
            }
            /// The difference with an unsigned number, or nothing.
            pub const fn checked_sub_unsigned(self, rhs: $unsigned) -> Option<$t> {
                let difference = self.wrapping_sub(rhs as $t);
                if difference > self { None } else { Some(difference) }
            }
            /// The sum with the low bits of an unsigned number.
            pub const fn wrapping_add_unsigned(self, rhs: $unsigned) -> $t {
                self.wrapping_add(rhs as $t)
            }
            /// The difference with the low bits of an unsigned number.
            pub const fn wrapping_sub_unsigned(self, rhs: $unsigned) -> $t {
                self.wrapping_sub(rhs as $t)
            }
            /// The low bits of the sum, and whether some were lost.
            pub const fn overflowing_add_unsigned(self, rhs: $unsigned) -> ($t, bool) {
                (self.wrapping_add_unsigned(rhs), self.checked_add_unsigned(rhs).is_none())
            }
            /// The low bits of the difference, and whether some were lost.
            pub const fn overflowing_sub_unsigned(self, rhs: $unsigned) -> ($t, bool) {
                (self.wrapping_sub_unsigned(rhs), self.checked_sub_unsigned(rhs).is_none())
            }
            /// The difference with an unsigned number, or the smallest value.
            pub const fn saturating_sub_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_sub_unsigned(rhs) {
                    Some(value) => value,
                    None => $t::MIN,
                }
            }
            /// The negated value; undefined if it does not fit.
            pub const unsafe fn unchecked_neg(self) -> $t {
                unsafe { (0 as $t).unchecked_sub(self) }
            }
            /// The sum with an unsigned number, or the largest value.
            pub const fn saturating_add_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_add_unsigned(rhs) {
                    Some(value) => value,
                    None => $t::MAX,
                }
            }
            /// The same bits as an unsigned number.
            pub const fn cast_unsigned(self) -> $unsigned {
                self as $unsigned
            }
            /// The middle between the two, rounded towards 0.
            pub const fn midpoint(self, rhs: $t) -> $t {
                let low = (self & rhs) + ((self ^ rhs) >> 1);
                if low < 0 && (self ^ rhs) & 1 == 1 { low + 1 } else { low }
            }
        }
    };
}

macro_rules! unsigned_methods {
    ($t:ident $signed:ident $bits:literal) => {
        impl $t {
            const fn div_overflows(self, _rhs: $t) -> bool {
                false
            }
            /// How far apart the two are.
            pub const fn abs_diff(self, other: $t) -> $t {
                if self < other { other - self } else { self - other }
            }
            /// The negated value, or nothing unless it is 0.
            pub const fn checked_neg(self) -> Option<$t> {
                if self == 0 { Some(0) } else { None }
            }
            /// The sum, or the largest value.
            pub const fn saturating_add(self, rhs: $t) -> $t {
                match self.checked_add(rhs) {
                    Some(value) => value,
                    None => $t::MAX,
                }
            }
            /// The difference, or 0.
            pub const fn saturating_sub(self, rhs: $t) -> $t {
                if self < rhs { 0 } else { self - rhs }
            }
            /// The quotient.
            #[track_caller]
            pub const fn div_euclid(self, rhs: $t) -> $t {
                self / rhs
            }
            /// The remainder.
            #[track_caller]
            pub const fn rem_euclid(self, rhs: $t) -> $t {
                self % rhs
            }
            /// The quotient rounded up.
            #[track_caller]
            pub const fn div_ceil(self, rhs: $t) -> $t {
                let q = self / rhs;
                if self % rhs > 0 { q + 1 } else { q }
            }
            /// The next multiple of `rhs`, or this if it is one.
            #[track_caller]
            pub const fn next_multiple_of(self, rhs: $t) -> $t {
                match self % rhs {
                    0 => self,
                    r => self + (rhs - r),
                }
            }
            /// The next multiple of `rhs`, or nothing if it does not fit.
            pub const fn checked_next_multiple_of(self, rhs: $t) -> Option<$t> {
                if rhs == 0 {
                    return None;
                }
                match self % rhs {
                    0 => Some(self),
                    r => self.checked_add(rhs - r),
                }
            }
            /// Is it `rhs` times an integer?
            pub const fn is_multiple_of(self, rhs: $t) -> bool {
                if rhs == 0 { self == 0 } else { self % rhs == 0 }
            }
            /// Is exactly one bit 1?
            pub const fn is_power_of_two(self) -> bool {
                self.count_ones() == 1
            }
            /// The smallest power of two that is not smaller; panics if it does not fit.
            #[track_caller]
            pub const fn next_power_of_two(self) -> $t {
                if self <= 1 {
                    return 1;
                }
                let highest = $t::MAX >> (self - 1).leading_zeros();
                highest + 1
            }
            /// The smallest power of two that is not smaller, or nothing.
            pub const fn checked_next_power_of_two(self) -> Option<$t> {
                if self <= 1 {
                    return Some(1);
                }
                let highest = $t::MAX >> (self - 1).leading_zeros();
                highest.checked_add(1)
            }
            /// The sum; panics if it does not fit.
            #[track_caller]
            pub const fn strict_add_signed(self, rhs: $signed) -> $t {
                match self.checked_add_signed(rhs) {
                    Some(value) => value,
                    None => crate::rt::panic_str("attempt to add with overflow"),
                }
            }
            /// The sum with a signed number, or nothing.
            pub const fn checked_add_signed(self, rhs: $signed) -> Option<$t> {
                let sum = self.wrapping_add(rhs as $t);
                if (rhs < 0) == (sum < self) || rhs == 0 { Some(sum) } else { None }
            }
            /// The difference with a signed number, or nothing.
            pub const fn checked_sub_signed(self, rhs: $signed) -> Option<$t> {
                let difference = self.wrapping_sub(rhs as $t);
                if (rhs < 0) == (difference > self) || rhs == 0 { Some(difference) } else { None }
            }
            /// The difference with the bits of a signed number.
            pub const fn wrapping_sub_signed(self, rhs: $signed) -> $t {
                self.wrapping_sub(rhs as $t)
            }
            /// The difference with a signed number, or the end of the range that it went past.
            pub const fn saturating_sub_signed(self, rhs: $signed) -> $t {
                match self.checked_sub_signed(rhs) {
                    Some(value) => value,
                    None => if rhs < 0 { $t::MAX } else { 0 },
                }
            }
            /// The difference; panics if it does not fit.
            #[track_caller]
            pub const fn strict_sub_signed(self, rhs: $signed) -> $t {
                match self.checked_sub_signed(rhs) {
                    Some(value) => value,
                    None => crate::rt::panic_str("attempt to subtract with overflow"),
                }
            }
            /// The low bits of the sum, and whether some were lost.
            pub const fn overflowing_add_signed(self, rhs: $signed) -> ($t, bool) {
                (self.wrapping_add_signed(rhs), self.checked_add_signed(rhs).is_none())
            }
            /// The low bits of the difference, and whether some were lost.
            pub const fn overflowing_sub_signed(self, rhs: $signed) -> ($t, bool) {
                (self.wrapping_sub_signed(rhs), self.checked_sub_signed(rhs).is_none())
            }
            /// The sum with a carry bit, and the carry out of it.
            pub const fn carrying_add(self, rhs: $t, carry: bool) -> ($t, bool) {
                let (a, b) = self.overflowing_add(rhs);
                let (c, d) = a.overflowing_add(carry as $t);
                (c, b | d)
            }
            /// The difference with a borrowed bit, and whether one more must be borrowed.
            pub const fn borrowing_sub(self, rhs: $t, borrow: bool) -> ($t, bool) {
                let (a, b) = self.overflowing_sub(rhs);
                let (c, d) = a.overflowing_sub(borrow as $t);
                (c, b | d)
            }
            /// The whole product and a carry, as low and high half.
            pub const fn carrying_mul(self, rhs: $t, carry: $t) -> ($t, $t) {
                self.carrying_mul_add(rhs, carry, 0)
            }
            /// The whole product, a carry and a summand, as low and high half.
            pub const fn carrying_mul_add(self, rhs: $t, carry: $t, add: $t) -> ($t, $t) {
                const HALF: u32 = $bits / 2;
                let mask = $t::MAX >> HALF;
                let low = (self & mask) * (rhs & mask);
                let mid = (self >> HALF) * (rhs & mask) + (low >> HALF);
                let other = (self & mask) * (rhs >> HALF) + (mid & mask);
                let high = (self >> HALF) * (rhs >> HALF) + (mid >> HALF) + (other >> HALF);
                let (sum, a) = ((other << HALF) | (low & mask)).overflowing_add(carry);
                let (sum, b) = sum.overflowing_add(add);
                (sum, high + a as $t + b as $t)
            }
            /// The sum with the bits of a signed number.
            pub const fn wrapping_add_signed(self, rhs: $signed) -> $t {
                self.wrapping_add(rhs as $t)
            }
            /// The sum with a signed number, or the end of the range that it went past.
            pub const fn saturating_add_signed(self, rhs: $signed) -> $t {
                match self.checked_add_signed(rhs) {
                    Some(value) => value,
                    None => if rhs < 0 { 0 } else { $t::MAX },
                }
            }
            /// The difference as a signed number, or nothing if it does not fit.
            pub const fn checked_signed_diff(self, rhs: $t) -> Option<$signed> {
                let difference = self.wrapping_sub(rhs) as $signed;
                if (self >= rhs) == (difference < 0) { None } else { Some(difference) }
            }
            /// The same bits as a signed number.
            pub const fn cast_signed(self) -> $signed {
                self as $signed
            }
            /// The middle between the two, rounded down.
            pub const fn midpoint(self, rhs: $t) -> $t {
                (self & rhs) + ((self ^ rhs) >> 1)
            }
        }
    };
}

int_methods!(i8 u8 i8 8 -127 - 1, 127);
signed_methods!(i8 u8 8);
int_methods!(i16 u16 i16 16 -32767 - 1, 32767);
signed_methods!(i16 u16 16);
int_methods!(i32 u32 i32 32 -2147483647 - 1, 2147483647);
signed_methods!(i32 u32 32);
int_methods!(i64 u64 i64 64 -9223372036854775807 - 1, 9223372036854775807);
signed_methods!(i64 u64 64);
int_methods!(i128 u128 i128 128 -170141183460469231731687303715884105727 - 1, 170141183460469231731687303715884105727);
signed_methods!(i128 u128 128);
int_methods!(isize usize isize 64 -9223372036854775807 - 1, 9223372036854775807);
signed_methods!(isize usize 64);
int_methods!(u8 u8 i8 8 0, 0xff);
unsigned_methods!(u8 i8 8);
int_methods!(u16 u16 i16 16 0, 0xffff);
unsigned_methods!(u16 i16 16);
int_methods!(u32 u32 i32 32 0, 0xffffffff);
unsigned_methods!(u32 i32 32);
int_methods!(u64 u64 i64 64 0, 0xffffffffffffffff);
unsigned_methods!(u64 i64 64);
int_methods!(u128 u128 i128 128 0, 0xffffffffffffffffffffffffffffffff);
unsigned_methods!(u128 i128 128);
int_methods!(usize usize isize 64 0, 0xffffffffffffffff);
unsigned_methods!(usize isize 64);

impl u8 {
    /// Is it below 128?
    pub const fn is_ascii(&self) -> bool {
        *self < 128
    }
    /// The capital letter, if it is a small ASCII letter.
    pub const fn to_ascii_uppercase(&self) -> u8 {
        if self.is_ascii_lowercase() { *self - 32 } else { *self }
    }
    /// The small letter, if it is a capital ASCII letter.
    pub const fn to_ascii_lowercase(&self) -> u8 {
        if self.is_ascii_uppercase() { *self + 32 } else { *self }
    }
    /// Are the two the same apart from ASCII case?
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    /// Makes a small ASCII letter capital.
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    /// Makes a capital ASCII letter small.
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
    /// Is it an ASCII letter?
    pub const fn is_ascii_alphabetic(&self) -> bool {
        self.is_ascii_lowercase() || self.is_ascii_uppercase()
    }
    /// Is it a capital ASCII letter?
    pub const fn is_ascii_uppercase(&self) -> bool {
        *self >= 65 && *self <= 90
    }
    /// Is it a small ASCII letter?
    pub const fn is_ascii_lowercase(&self) -> bool {
        *self >= 97 && *self <= 122
    }
    /// Is it an ASCII letter or digit?
    pub const fn is_ascii_alphanumeric(&self) -> bool {
        self.is_ascii_alphabetic() || self.is_ascii_digit()
    }
    /// Is it an ASCII digit?
    pub const fn is_ascii_digit(&self) -> bool {
        *self >= 48 && *self <= 57
    }
    /// Is it a hexadecimal ASCII digit?
    pub const fn is_ascii_hexdigit(&self) -> bool {
        self.is_ascii_digit() || (*self >= 65 && *self <= 70) || (*self >= 97 && *self <= 102)
    }
    /// Is it an ASCII punctuation mark?
    pub const fn is_ascii_punctuation(&self) -> bool {
        self.is_ascii_graphic() && !self.is_ascii_alphanumeric()
    }
    /// Is it a visible ASCII character?
    pub const fn is_ascii_graphic(&self) -> bool {
        *self >= 33 && *self <= 126
    }
    /// Is it ASCII white space?
    pub const fn is_ascii_whitespace(&self) -> bool {
        *self == 32 || *self == 9 || *self == 10 || *self == 12 || *self == 13
    }
    /// Is it an ASCII control character?
    pub const fn is_ascii_control(&self) -> bool {
        *self < 32 || *self == 127
    }
    /// The byte as it would stand in a literal.
    pub fn escape_ascii(self) -> crate::ascii::EscapeDefault {
        crate::ascii::escape_default(self)
    }
}
