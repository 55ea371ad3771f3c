//! Hints to the compiler.

/// This place is never reached; undefined if it is.
pub const unsafe fn unreachable_unchecked() -> ! {
    unsafe { crate::intrinsics::unreachable() }
}
/// The value, hidden from the optimiser.
pub fn black_box<T>(value: T) -> T {
    unsafe { crate::intrinsics::black_box(value) }
}
/// Waits a moment in a loop.
pub fn spin_loop() {}
/// Says that this place is seldom reached.
pub const fn cold_path() {}
/// Promises that `condition` holds; undefined if it does not.
pub const unsafe fn assert_unchecked(condition: bool) {
    if !condition {
        unsafe { crate::intrinsics::unreachable() }
    }
}
