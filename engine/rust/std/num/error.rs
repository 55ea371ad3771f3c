//! What can go wrong with numbers.

use crate::fmt;

/// Why a text is no integer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseIntError {
    kind: IntErrorKind,
}
/// The kinds of `ParseIntError`.
#[derive(Debug, Clone, PartialEq, Eq, Copy, Hash)]
#[non_exhaustive]
pub enum IntErrorKind {
    /// There is no text.
    Empty,
    /// There is something that is no digit.
    InvalidDigit,
    /// The number is too large.
    PosOverflow,
    /// The number is too small.
    NegOverflow,
    /// The number is 0 where that is not allowed.
    Zero,
}
pub(crate) const fn parse_int_error(kind: IntErrorKind) -> ParseIntError {
    ParseIntError { kind }
}
impl ParseIntError {
    /// What exactly is wrong.
    pub const fn kind(&self) -> &IntErrorKind {
        &self.kind
    }
}
impl fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}

/// Why a text is no floating-point number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseFloatError {
    kind: FloatErrorKind,
}
#[derive(Debug, Clone, PartialEq, Eq)]
enum FloatErrorKind {
    Empty,
    Invalid,
}
pub(crate) fn parse_float_error(empty: bool) -> ParseFloatError {
    ParseFloatError { kind: if empty { FloatErrorKind::Empty } else { FloatErrorKind::Invalid } }
}
impl fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}

/// A number does not fit into another type.
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct TryFromIntError(());
pub(crate) const fn try_from_int_error() -> TryFromIntError {
    TryFromIntError(())
}
impl fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("out of range integral type conversion attempted")
    }
}
impl From<crate::convert::Infallible> for TryFromIntError {
    fn from(x: crate::convert::Infallible) -> TryFromIntError {
        match x {}
    }
}

/// Kinds of floating-point numbers.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FpCategory {
    /// Not a number.
    Nan,
    /// Larger than any number.
    Infinite,
    /// 0 or -0.
    Zero,
    /// So small that precision is lost.
    Subnormal,
    /// All others.
    Normal,
}
