//! Things that are done once.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::ops::Deref;

/// Something that is done once, whoever asks first.
pub struct Once {
    done: Cell<bool>,
}
unsafe impl Sync for Once {}
unsafe impl Send for Once {}
/// What `call_once_force` is told.
#[derive(Debug)]
pub struct OnceState {
    poisoned: bool,
}
impl OnceState {
    /// Did an earlier try panic?
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}
impl Once {
    /// Not done yet.
    pub const fn new() -> Once {
        Once { done: Cell::new(false) }
    }
    /// Calls `f`, if this is the first call.
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if !self.done.get() {
            f();
            self.done.set(true);
        }
    }
    /// Calls `f`, if none succeeded before.
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        if !self.done.get() {
            f(&OnceState { poisoned: false });
            self.done.set(true);
        }
    }
    /// Was it done?
    pub fn is_completed(&self) -> bool {
        self.done.get()
    }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}

/// A place that is written once, whoever comes first.
pub struct OnceLock<T> {
    value: UnsafeCell<Option<T>>,
}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
unsafe impl<T: Send> Send for OnceLock<T> {}
impl<T> OnceLock<T> {
    /// An empty one.
    pub const fn new() -> OnceLock<T> {
        OnceLock { value: UnsafeCell::new(None) }
    }
    /// The value, if it was written.
    pub fn get(&self) -> Option<&T> {
        unsafe { (*self.value.get()).as_ref() }
    }
    /// The value for changing, if it was written.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.get_mut().as_mut()
    }
    /// Writes the value, or gives it back if there is one.
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() {
            return Err(value);
        }
        unsafe { *self.value.get() = Some(value) };
        Ok(())
    }
    /// The value; what `f` gives is written first if there is none.
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() {
            let value = f();
            let _ = self.set(value);
        }
        match self.get() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
    /// The value.
    pub fn into_inner(self) -> Option<T> {
        self.value.into_inner()
    }
    /// Takes the value out and leaves the place empty.
    pub fn take(&mut self) -> Option<T> {
        self.value.get_mut().take()
    }
}
impl<T> Default for OnceLock<T> {
    fn default() -> Self {
        OnceLock::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceLock");
        match self.get() {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> Self {
        OnceLock { value: UnsafeCell::new(Some(value)) }
    }
}

/// A value that is computed when it is first looked at.
pub struct LazyLock<T, F = fn() -> T> {
    value: OnceLock<T>,
    init: UnsafeCell<Option<F>>,
}
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// A value that `f` will compute.
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { value: OnceLock::new(), init: UnsafeCell::new(Some(f)) }
    }
    /// The value; computed now if it was not.
    pub fn force(this: &LazyLock<T, F>) -> &T {
        if this.value.get().is_none() {
            match unsafe { (*this.init.get()).take() } {
                Some(f) => {
                    let _ = this.value.set(f());
                }
                None => crate::rt::panic_str("LazyLock instance has previously been poisoned"),
            }
        }
        match this.value.get() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}
