//! Older names of what are constants of `i32` now.

/// `i32::MIN`.
pub const MIN: i32 = <i32>::MIN;
/// `i32::MAX`.
pub const MAX: i32 = <i32>::MAX;
