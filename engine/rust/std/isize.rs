//! Older names of what are constants of `isize` now.

/// `isize::MIN`.
pub const MIN: isize = <isize>::MIN;
/// `isize::MAX`.
pub const MAX: isize = <isize>::MAX;
