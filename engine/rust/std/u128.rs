//! Older names of what are constants of `u128` now.

/// `u128::MIN`.
pub const MIN: u128 = <u128>::MIN;
/// `u128::MAX`.
pub const MAX: u128 = <u128>::MAX;
