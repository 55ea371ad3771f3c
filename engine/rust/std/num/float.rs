//! What floating-point numbers can do.

use super::FpCategory;
use crate::intrinsics;

macro_rules! float_methods {
    ($t:ident $bits:ident $signed_bits:ident $sign:literal $exponent:literal $mantissa:literal) => {
        impl $t {
            /// The square root.
            #[inline]
            pub fn sqrt(self) -> $t {
                unsafe { intrinsics::float_unary(self, 0) }
            }
            /// The cube root.
            #[inline]
            pub fn cbrt(self) -> $t {
                unsafe { intrinsics::float_unary(self, 1) }
            }
            /// Rounded down.
            #[inline]
            pub fn floor(self) -> $t {
                unsafe { intrinsics::float_unary(self, 2) }
            }
            /// Rounded up.
            #[inline]
            pub fn ceil(self) -> $t {
                unsafe { intrinsics::float_unary(self, 3) }
            }
            /// Rounded to the nearest integer, halves away from 0.
            #[inline]
            pub fn round(self) -> $t {
                unsafe { intrinsics::float_unary(self, 4) }
            }
            /// Rounded to the nearest integer, halves to the even one.
            #[inline]
            pub fn round_ties_even(self) -> $t {
                unsafe { intrinsics::float_unary(self, 5) }
            }
            /// Without the fraction.
            #[inline]
            pub fn trunc(self) -> $t {
                unsafe { intrinsics::float_unary(self, 6) }
            }
            /// Without the sign.
            #[inline]
            pub const fn abs(self) -> $t {
                unsafe { intrinsics::float_unary(self, 7) }
            }
            /// The sine of radians.
            #[inline]
            pub fn sin(self) -> $t {
                unsafe { intrinsics::float_unary(self, 8) }
            }
            /// The cosine of radians.
            #[inline]
            pub fn cos(self) -> $t {
                unsafe { intrinsics::float_unary(self, 9) }
            }
            /// The tangent of radians.
            #[inline]
            pub fn tan(self) -> $t {
                unsafe { intrinsics::float_unary(self, 10) }
            }
            /// The angle with this sine.
            #[inline]
            pub fn asin(self) -> $t {
                unsafe { intrinsics::float_unary(self, 11) }
            }
            /// The angle with this cosine.
            #[inline]
            pub fn acos(self) -> $t {
                unsafe { intrinsics::float_unary(self, 12) }
            }
            /// The angle with this tangent.
            #[inline]
            pub fn atan(self) -> $t {
                unsafe { intrinsics::float_unary(self, 13) }
            }
            /// The hyperbolic sine.
            #[inline]
            pub fn sinh(self) -> $t {
                unsafe { intrinsics::float_unary(self, 14) }
            }
            /// The hyperbolic cosine.
            #[inline]
            pub fn cosh(self) -> $t {
                unsafe { intrinsics::float_unary(self, 15) }
            }
            /// The hyperbolic tangent.
            #[inline]
            pub fn tanh(self) -> $t {
                unsafe { intrinsics::float_unary(self, 16) }
            }
            /// The inverse hyperbolic sine.
            #[inline]
            pub fn asinh(self) -> $t {
                let size = self.abs();
                let inverse = 1.0 / size;
                (size + size / ((1.0 as $t).hypot(inverse) + inverse)).ln_1p().copysign(self)
            }
            /// The inverse hyperbolic cosine.
            #[inline]
            pub fn acosh(self) -> $t {
                if self < 1.0 {
                    return <$t>::NAN;
                }
                (self + (self - 1.0).sqrt() * (self + 1.0).sqrt()).ln()
            }
            /// The inverse hyperbolic tangent.
            #[inline]
            pub fn atanh(self) -> $t {
                0.5 * (2.0 * self / (1.0 - self)).ln_1p()
            }
            /// e to this power.
            #[inline]
            pub fn exp(self) -> $t {
                unsafe { intrinsics::float_unary(self, 20) }
            }
            /// 2 to this power.
            #[inline]
            pub fn exp2(self) -> $t {
                unsafe { intrinsics::float_unary(self, 21) }
            }
            /// e to this power, less 1.
            #[inline]
            pub fn exp_m1(self) -> $t {
                unsafe { intrinsics::float_unary(self, 22) }
            }
            /// The natural logarithm.
            #[inline]
            pub fn ln(self) -> $t {
                unsafe { intrinsics::float_unary(self, 23) }
            }
            /// The logarithm to the base 2.
            #[inline]
            pub fn log2(self) -> $t {
                unsafe { intrinsics::float_unary(self, 24) }
            }
            /// The logarithm to the base 10.
            #[inline]
            pub fn log10(self) -> $t {
                unsafe { intrinsics::float_unary(self, 25) }
            }
            /// The natural logarithm of this plus 1.
            #[inline]
            pub fn ln_1p(self) -> $t {
                unsafe { intrinsics::float_unary(self, 26) }
            }
            /// This to the power of the other.
            #[inline]
            pub fn powf(self, other: $t) -> $t {
                unsafe { intrinsics::float_binary(self, other, 27) }
            }
            /// The angle of the point (other, this).
            #[inline]
            pub fn atan2(self, other: $t) -> $t {
                unsafe { intrinsics::float_binary(self, other, 28) }
            }
            /// The hypotenuse of a right triangle with these sides.
            #[inline]
            pub fn hypot(self, other: $t) -> $t {
                unsafe { intrinsics::float_binary(self, other, 29) }
            }
            /// The smaller of the two; a NaN is ignored.
            #[inline]
            pub fn min(self, other: $t) -> $t {
                unsafe { intrinsics::float_binary(self, other, 30) }
            }
            /// The larger of the two; a NaN is ignored.
            #[inline]
            pub fn max(self, other: $t) -> $t {
                unsafe { intrinsics::float_binary(self, other, 31) }
            }
            /// This size with the sign of the other.
            #[inline]
            pub fn copysign(self, other: $t) -> $t {
                unsafe { intrinsics::float_binary(self, other, 33) }
            }
            /// This to an integer power.
            #[inline]
            pub fn powi(self, n: i32) -> $t {
                unsafe { intrinsics::float_powi(self, n) }
            }
            /// `self * a + b`, rounded once.
            pub fn mul_add(self, a: $t, b: $t) -> $t {
                unsafe { intrinsics::float_mul_add(self, a, b) }
            }
            /// The logarithm to any base.
            pub fn log(self, base: $t) -> $t {
                self.ln() / base.ln()
            }
            /// Sine and cosine.
            pub fn sin_cos(self) -> ($t, $t) {
                (self.sin(), self.cos())
            }
            /// Only the fraction.
            pub fn fract(self) -> $t {
                self - self.trunc()
            }
            /// 1 with the sign of this; NaN stays.
            pub fn signum(self) -> $t {
                if self.is_nan() { self } else { (1.0 as $t).copysign(self) }
            }
            /// 1 divided by this.
            pub const fn recip(self) -> $t {
                1.0 / self
            }
            /// Radians from degrees.
            pub const fn to_radians(self) -> $t {
                self * ($t::PI_ / 180.0)
            }
            /// Degrees from radians.
            pub const fn to_degrees(self) -> $t {
                self * $t::DEGREES_
            }
            /// How far this lies above `other`, or 0.
            pub fn abs_sub(self, other: $t) -> $t {
                if self <= other { 0.0 } else { self - other }
            }
            /// The quotient rounded so that the remainder is not negative.
            pub fn div_euclid(self, rhs: $t) -> $t {
                let q = (self / rhs).trunc();
                if self % rhs < 0.0 {
                    return if rhs > 0.0 { q - 1.0 } else { q + 1.0 };
                }
                q
            }
            /// The remainder that is not negative.
            pub fn rem_euclid(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r < 0.0 { r + rhs.abs() } else { r }
            }
            /// This value, moved into `min..=max` if it lies outside.
            #[track_caller]
            pub fn clamp(self, min: $t, max: $t) -> $t {
                if !(min <= max) {
                    panic!("min > max, or either was NaN. min = {:?}, max = {:?}", min, max);
                }
                let mut x = self;
                if x < min {
                    x = min;
                }
                if x > max {
                    x = max;
                }
                x
            }
            /// The middle between the two.
            pub const fn midpoint(self, other: $t) -> $t {
                let low = $t::MIN_POSITIVE * 2.0;
                let high = $t::MAX / 2.0;
                let a = self;
                let b = other;
                let abs_a = if a < 0.0 { -a } else { a };
                let abs_b = if b < 0.0 { -b } else { b };
                if abs_a <= high && abs_b <= high {
                    (a + b) / 2.0
                } else if abs_a < low {
                    a + b / 2.0
                } else if abs_b < low {
                    a / 2.0 + b
                } else {
                    a / 2.0 + b / 2.0
                }
            }
            /// Is it not a number?
            #[inline]
            pub const fn is_nan(self) -> bool {
                self != self
            }
            /// Is it larger than any number, or smaller?
            pub const fn is_infinite(self) -> bool {
                self == $t::INFINITY || self == $t::NEG_INFINITY
            }
            /// Is it a number and not infinite?
            pub const fn is_finite(self) -> bool {
                !self.is_nan() && !self.is_infinite()
            }
            /// Is it neither 0, infinite, NaN nor subnormal?
            pub const fn is_normal(self) -> bool {
                match self.classify() {
                    FpCategory::Normal => true,
                    _ => false,
                }
            }
            /// Is it so small that precision is lost?
            pub const fn is_subnormal(self) -> bool {
                match self.classify() {
                    FpCategory::Subnormal => true,
                    _ => false,
                }
            }
            /// Which kind of number it is.
            pub const fn classify(self) -> FpCategory {
                let bits = self.to_bits();
                let exponent = bits & $exponent;
                let mantissa = bits & $mantissa;
                if exponent == $exponent {
                    if mantissa == 0 { FpCategory::Infinite } else { FpCategory::Nan }
                } else if exponent == 0 {
                    if mantissa == 0 { FpCategory::Zero } else { FpCategory::Subnormal }
                } else {
                    FpCategory::Normal
                }
            }
            /// Is the sign bit 0?
            pub const fn is_sign_positive(self) -> bool {
                !self.is_sign_negative()
            }
            /// Is the sign bit 1?
            #[inline]
            pub const fn is_sign_negative(self) -> bool {
                self.to_bits() & $sign != 0
            }
            /// The bits as an integer.
            #[inline]
            pub const fn to_bits(self) -> $bits {
                unsafe { intrinsics::transmute::<$t, $bits>(self) }
            }
            /// The number with these bits.
            #[inline]
            pub const fn from_bits(v: $bits) -> $t {
                unsafe { intrinsics::transmute::<$bits, $t>(v) }
            }
            /// The next larger number.
            pub const fn next_up(self) -> $t {
                let bits = self.to_bits();
                if self.is_nan() || self == $t::INFINITY {
                    return self;
                }
                let size = bits & !$sign;
                if size == 0 {
                    $t::from_bits(1)
                } else if bits == size {
                    $t::from_bits(bits + 1)
                } else {
                    $t::from_bits(bits - 1)
                }
            }
            /// The next smaller number.
            pub const fn next_down(self) -> $t {
                -((-self).next_up())
            }
            /// The bytes, the highest first.
            pub const fn to_be_bytes(self) -> [u8; $bits::BITS as usize / 8] {
                self.to_bits().to_be_bytes()
            }
            /// The bytes, the lowest first.
            pub const fn to_le_bytes(self) -> [u8; $bits::BITS as usize / 8] {
                self.to_bits().to_le_bytes()
            }
            /// The bytes as they lie in memory.
            pub const fn to_ne_bytes(self) -> [u8; $bits::BITS as usize / 8] {
                self.to_bits().to_ne_bytes()
            }
            /// From bytes, the highest first.
            pub const fn from_be_bytes(bytes: [u8; $bits::BITS as usize / 8]) -> $t {
                $t::from_bits($bits::from_be_bytes(bytes))
            }
            /// From bytes, the lowest first.
            pub const fn from_le_bytes(bytes: [u8; $bits::BITS as usize / 8]) -> $t {
                $t::from_bits($bits::from_le_bytes(bytes))
            }
            /// From bytes as they lie in memory.
            pub const fn from_ne_bytes(bytes: [u8; $bits::BITS as usize / 8]) -> $t {
                $t::from_bits($bits::from_ne_bytes(bytes))
            }
            /// An order of all values: -NaN, -inf, numbers, inf, NaN.
            pub const fn total_cmp(&self, other: &$t) -> crate::cmp::Ordering {
                let mut left = self.to_bits() as $signed_bits;
                let mut right = other.to_bits() as $signed_bits;
                left ^= (((left >> ($signed_bits::BITS - 1)) as $bits) >> 1) as $signed_bits;
                right ^= (((right >> ($signed_bits::BITS - 1)) as $bits) >> 1) as $signed_bits;
                if left < right {
                    crate::cmp::Ordering::Less
                } else if left == right {
                    crate::cmp::Ordering::Equal
                } else {
                    crate::cmp::Ordering::Greater
                }
            }
        }
    };
}
float_methods!(f32 u32 i32 0x8000_0000 0x7F80_0000 0x007F_FFFF);
float_methods!(f64 u64 i64 0x8000_0000_0000_0000 0x7FF0_0000_0000_0000 0x000F_FFFF_FFFF_FFFF);

impl f32 {
    const PI_: f32 = 3.14159265358979323846264338327950288;
    const DEGREES_: f32 = 57.2957795130823208767981548141051703;
    /// The base of the representation.
    pub const RADIX: u32 = 2;
    /// Significant binary digits.
    pub const MANTISSA_DIGITS: u32 = 24;
    /// Decimal digits that always survive.
    pub const DIGITS: u32 = 6;
    /// The distance from 1 to the next larger number.
    pub const EPSILON: f32 = 1.19209290e-07;
    /// The smallest number.
    pub const MIN: f32 = -3.40282347e+38;
    /// The smallest positive normal number.
    pub const MIN_POSITIVE: f32 = 1.17549435e-38;
    /// The largest number.
    pub const MAX: f32 = 3.40282347e+38;
    /// One more than the least exponent.
    pub const MIN_EXP: i32 = -125;
    /// One more than the greatest exponent.
    pub const MAX_EXP: i32 = 128;
    /// The least power of ten that is a normal number.
    pub const MIN_10_EXP: i32 = -37;
    /// The greatest power of ten below infinity.
    pub const MAX_10_EXP: i32 = 38;
    /// Not a number.
    pub const NAN: f32 = f32::from_bits(0x7FC0_0000);
    /// Larger than any number.
    pub const INFINITY: f32 = 1.0 / 0.0;
    /// Smaller than any number.
    pub const NEG_INFINITY: f32 = -1.0 / 0.0;
}
impl f64 {
    const PI_: f64 = 3.14159265358979323846264338327950288;
    const DEGREES_: f64 = 180.0 / f64::PI_;
    /// The base of the representation.
    pub const RADIX: u32 = 2;
    /// Significant binary digits.
    pub const MANTISSA_DIGITS: u32 = 53;
    /// Decimal digits that always survive.
    pub const DIGITS: u32 = 15;
    /// The distance from 1 to the next larger number.
    pub const EPSILON: f64 = 2.2204460492503131e-16;
    /// The smallest number.
    pub const MIN: f64 = -1.7976931348623157e+308;
    /// The smallest positive normal number.
    pub const MIN_POSITIVE: f64 = 2.2250738585072014e-308;
    /// The largest number.
    pub const MAX: f64 = 1.7976931348623157e+308;
    /// One more than the least exponent.
    pub const MIN_EXP: i32 = -1021;
    /// One more than the greatest exponent.
    pub const MAX_EXP: i32 = 1024;
    /// The least power of ten that is a normal number.
    pub const MIN_10_EXP: i32 = -307;
    /// The greatest power of ten below infinity.
    pub const MAX_10_EXP: i32 = 308;
    /// Not a number.
    pub const NAN: f64 = f64::from_bits(0x7FF8_0000_0000_0000);
    /// Larger than any number.
    pub const INFINITY: f64 = 1.0 / 0.0;
    /// Smaller than any number.
    pub const NEG_INFINITY: f64 = -1.0 / 0.0;
}

/// Integers that a float can be cut off to.
#[doc(hidden)]
pub trait FloatToInt<Int> {
    fn __cut_off(self) -> Option<Int>;
}
macro_rules! float_to_int {
    ($F:ident $($t:ident)*) => { $(
        impl FloatToInt<$t> for $F {
            fn __cut_off(self) -> Option<$t> {
                let whole = self.trunc();
                // One above the greatest is a power of two, which the sum is rounded to.
                if whole >= $t::MIN as $F && whole < $t::MAX as $F + 1.0 { Some(whole as $t) } else { None }
            }
        }
    )* };
}
float_to_int!(f32 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
float_to_int!(f64 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
macro_rules! to_int_unchecked {
    ($($F:ident)*) => { $(
        impl $F {
            /// The integer without the digits behind the point; undefined if there is none of this type.
            pub unsafe fn to_int_unchecked<Int>(self) -> Int
            where
                Self: FloatToInt<Int>,
            {
                match self.__cut_off() {
                    Some(whole) => whole,
                    None => unsafe { crate::intrinsics::unreachable() },
                }
            }
        }
    )* };
}
to_int_unchecked!(f32 f64);
