//! Older names of what are constants of `i16` now.

/// `i16::MIN`.
pub const MIN: i16 = <i16>::MIN;
/// `i16::MAX`.
pub const MAX: i16 = <i16>::MAX;
