//! Older names of what are constants of `u8` now.

/// `u8::MIN`.
pub const MIN: u8 = <u8>::MIN;
/// `u8::MAX`.
pub const MAX: u8 = <u8>::MAX;
