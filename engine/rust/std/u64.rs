//! Older names of what are constants of `u64` now.

/// `u64::MIN`.
pub const MIN: u64 = <u64>::MIN;
/// `u64::MAX`.
pub const MAX: u64 = <u64>::MAX;
