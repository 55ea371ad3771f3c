//! Older names of what are constants of `i64` now.

/// `i64::MIN`.
pub const MIN: i64 = <i64>::MIN;
/// `i64::MAX`.
pub const MAX: i64 = <i64>::MAX;
