//! Older names of what are constants of `usize` now.

/// `usize::MIN`.
pub const MIN: usize = <usize>::MIN;
/// `usize::MAX`.
pub const MAX: usize = <usize>::MAX;
