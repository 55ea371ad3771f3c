//! Older names of what are constants of `i8` now.

/// `i8::MIN`.
pub const MIN: i8 = <i8>::MIN;
/// `i8::MAX`.
pub const MAX: i8 = <i8>::MAX;
