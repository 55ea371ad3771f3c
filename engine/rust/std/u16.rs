//! Older names of what are constants of `u16` now.

/// `u16::MIN`.
pub const MIN: u16 = <u16>::MIN;
/// `u16::MAX`.
pub const MAX: u16 = <u16>::MAX;
