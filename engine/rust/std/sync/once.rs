//! Things that are done once.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::marker::PhantomData;
use crate::mem::MaybeUninit;
use crate::ops::Deref;
use crate::sync::lock::{acquire, give, hold, wait, wake};
use crate::thread::reason;

const NEW: u32 = 0;
const RUNNING: u32 = 1;
const DONE: u32 = 2;
const POISONED: u32 = 3;

/// Something that is done once, whoever asks first.
pub struct Once {
    state: Cell<u32>,
}
unsafe impl Sync for Once {}
unsafe impl Send for Once {}
/// Not done yet.
pub const ONCE_INIT: Once = Once::new();

// While this lives, the first caller is at work; then others go on, also when it panicked.
struct Working<'a> {
    state: &'a Cell<u32>,
    end: u32,
}
impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.state.set(self.end);
        give(self.state);
        wake(self.state, usize::MAX);
    }
}
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
        Once { state: Cell::new(NEW) }
    }
    /// Calls `f`, if this is the first call.
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if let Some(state) = self.begin() {
            if state == POISONED {
                crate::rt::panic_str("Once instance has previously been poisoned");
            }
            self.work(|| f());
        }
    }
    /// Calls `f`, if none succeeded before.
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        if let Some(state) = self.begin() {
            self.work(|| f(&OnceState { poisoned: state == POISONED }));
        }
    }
    /// Was it done?
    pub fn is_completed(&self) -> bool {
        let is_done = self.state.get() == DONE;
        if is_done {
            acquire(&self.state);
        }
        is_done
    }
    /// Waits until it was done.
    pub fn wait(&self) {
        self.wait_force();
        if self.state.get() == POISONED {
            crate::rt::panic_str("Once instance has previously been poisoned");
        }
    }
    /// Waits until it was done or tried.
    pub fn wait_force(&self) {
        while self.state.get() == NEW || self.state.get() == RUNNING {
            wait(&self.state, reason::ONCE);
        }
        acquire(&self.state);
    }
    // Waits for whoever is at work. None when it is done.
    fn begin(&self) -> Option<u32> {
        while self.state.get() == RUNNING {
            wait(&self.state, reason::ONCE);
        }
        if self.is_completed() { None } else { Some(self.state.get()) }
    }
    fn work<F: FnOnce()>(&self, f: F) {
        self.state.set(RUNNING);
        hold(&self.state);
        let mut working = Working { state: &self.state, end: POISONED };
        f();
        working.end = DONE;
    }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}

/// A place that is written once, whoever comes first.
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<MaybeUninit<T>>,
    marker: PhantomData<T>,
}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
unsafe impl<T: Send> Send for OnceLock<T> {}
impl<T> OnceLock<T> {
    /// An empty one.
    pub const fn new() -> OnceLock<T> {
        OnceLock { once: Once::new(), value: UnsafeCell::new(MaybeUninit::uninit()), marker: PhantomData }
    }
    /// The value, if it was written.
    pub fn get(&self) -> Option<&T> {
        if self.once.is_completed() { Some(unsafe { (*self.value.get()).assume_init_ref() }) } else { None }
    }
    /// The value for changing, if it was written.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        if self.once.is_completed() { Some(unsafe { (*self.value.get()).assume_init_mut() }) } else { None }
    }
    /// Writes the value, or gives it back if there is one.
    pub fn set(&self, value: T) -> Result<(), T> {
        let mut value = Some(value);
        self.get_or_init(|| value.take().unwrap());
        match value {
            None => Ok(()),
            Some(value) => Err(value),
        }
    }
    /// The value, as soon as it was written.
    pub fn wait(&self) -> &T {
        self.once.wait_force();
        unsafe { (*self.value.get()).assume_init_ref() }
    }
    /// The value; what `f` gives is written first if there is none.
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.once.call_once_force(|_| unsafe {
            (*self.value.get()).write(f());
        });
        unsafe { (*self.value.get()).assume_init_ref() }
    }
    /// The value.
    pub fn into_inner(self) -> Option<T> {
        let mut this = self;
        this.take()
    }
    /// Takes the value out and leaves the place empty.
    pub fn take(&mut self) -> Option<T> {
        if !self.once.is_completed() {
            return None;
        }
        self.once = Once::new();
        Some(unsafe { (*self.value.get()).assume_init_read() })
    }
}
impl<T> Drop for OnceLock<T> {
    fn drop(&mut self) {
        self.take();
    }
}
impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> OnceLock<T> {
        match self.get() {
            Some(value) => OnceLock::from(value.clone()),
            None => OnceLock::new(),
        }
    }
}
impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &OnceLock<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Eq> Eq for OnceLock<T> {}
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
        let once = OnceLock::new();
        once.get_or_init(|| value);
        once
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
    /// The value, if it was computed.
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {
        this.value.get()
    }
    /// The value for changing, if it was computed.
    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {
        this.value.get_mut()
    }
    /// The value for changing; computed now if it was not.
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {
        LazyLock::force(this);
        match this.value.get_mut() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
    /// The value; computed now if it was not.
    pub fn force(this: &LazyLock<T, F>) -> &T {
        if this.value.once.state.get() == POISONED {
            crate::rt::panic_str("LazyLock instance has previously been poisoned");
        }
        this.value.get_or_init(|| match unsafe { (*this.init.get()).take() } {
            Some(f) => f(),
            None => crate::rt::panic_str("LazyLock instance has previously been poisoned"),
        })
    }
}
impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyLock");
        match self.value.get() {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}
impl<T, F: FnOnce() -> T> crate::ops::DerefMut for LazyLock<T, F> {
    fn deref_mut(&mut self) -> &mut T {
        LazyLock::force_mut(self)
    }
}
