//! Older names of what are constants of `u32` now.

/// `u32::MIN`.
pub const MIN: u32 = <u32>::MIN;
/// `u32::MAX`.
pub const MAX: u32 = <u32>::MAX;
