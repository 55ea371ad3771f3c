//! Older names of what are constants of `i128` now.

/// `i128::MIN`.
pub const MIN: i128 = <i128>::MIN;
/// `i128::MAX`.
pub const MAX: i128 = <i128>::MAX;
