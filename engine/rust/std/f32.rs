//! Constants of `f32`.

pub use self::outdated::*;

// Older names of what are constants of the type now.
mod outdated {
    /// `f32::RADIX`.
    pub const RADIX: u32 = <f32>::RADIX;
    /// `f32::MANTISSA_DIGITS`.
    pub const MANTISSA_DIGITS: u32 = <f32>::MANTISSA_DIGITS;
    /// `f32::DIGITS`.
    pub const DIGITS: u32 = <f32>::DIGITS;
    /// `f32::EPSILON`.
    pub const EPSILON: f32 = <f32>::EPSILON;
    /// `f32::MIN`.
    pub const MIN: f32 = <f32>::MIN;
    /// `f32::MIN_POSITIVE`.
    pub const MIN_POSITIVE: f32 = <f32>::MIN_POSITIVE;
    /// `f32::MAX`.
    pub const MAX: f32 = <f32>::MAX;
    /// `f32::MIN_EXP`.
    pub const MIN_EXP: i32 = <f32>::MIN_EXP;
    /// `f32::MAX_EXP`.
    pub const MAX_EXP: i32 = <f32>::MAX_EXP;
    /// `f32::MIN_10_EXP`.
    pub const MIN_10_EXP: i32 = <f32>::MIN_10_EXP;
    /// `f32::MAX_10_EXP`.
    pub const MAX_10_EXP: i32 = <f32>::MAX_10_EXP;
    /// `f32::NAN`.
    pub const NAN: f32 = <f32>::NAN;
    /// `f32::INFINITY`.
    pub const INFINITY: f32 = <f32>::INFINITY;
    /// `f32::NEG_INFINITY`.
    pub const NEG_INFINITY: f32 = <f32>::NEG_INFINITY;
}

/// Numbers of mathematics.
pub mod consts {
    /// The ratio of a circle's circumference to its diameter.
    pub const PI: f32 = 3.14159265358979323846264338327950288;
    /// Twice PI.
    pub const TAU: f32 = 6.28318530717958647692528676655900577;
    /// The base of the natural logarithm.
    pub const E: f32 = 2.71828182845904523536028747135266250;
    /// The square root of 2.
    pub const SQRT_2: f32 = 1.41421356237309504880168872420969808;
    /// 1 divided by the square root of 2.
    pub const FRAC_1_SQRT_2: f32 = 0.707106781186547524400844362104849039;
    /// ln 2.
    pub const LN_2: f32 = 0.693147180559945309417232121458176568;
    /// ln 10.
    pub const LN_10: f32 = 2.30258509299404568401799145468436421;
    /// log2 e.
    pub const LOG2_E: f32 = 1.44269504088896340735992468100189214;
    /// log10 e.
    pub const LOG10_E: f32 = 0.434294481903251827651128918916605082;
    /// log2 10.
    pub const LOG2_10: f32 = 3.32192809488736234787031942948939018;
    /// log10 2.
    pub const LOG10_2: f32 = 0.301029995663981195213738894724493027;
    /// PI / 2.
    pub const FRAC_PI_2: f32 = 1.57079632679489661923132169163975144;
    /// PI / 3.
    pub const FRAC_PI_3: f32 = 1.04719755119659774615421446109316763;
    /// PI / 4.
    pub const FRAC_PI_4: f32 = 0.785398163397448309615660845819875721;
    /// PI / 6.
    pub const FRAC_PI_6: f32 = 0.52359877559829887307710723054658381;
    /// PI / 8.
    pub const FRAC_PI_8: f32 = 0.39269908169872415480783042290993786;
    /// 1 / PI.
    pub const FRAC_1_PI: f32 = 0.318309886183790671537767526745028724;
    /// 2 / PI.
    pub const FRAC_2_PI: f32 = 0.636619772367581343075535053490057448;
    /// 2 divided by the square root of PI.
    pub const FRAC_2_SQRT_PI: f32 = 1.12837916709551257389615890312154517;
}
