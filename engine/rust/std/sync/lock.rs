//! Values that one thread at a time may use.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::ops::{Deref, DerefMut};
use crate::ptr::NonNull;
use crate::thread::reason;

/// A thread panicked while it used the value.
pub struct PoisonError<T> {
    data: T,
}
impl<T> PoisonError<T> {
    /// Wraps a guard.
    pub fn new(data: T) -> PoisonError<T> {
        PoisonError { data }
    }
    /// The guard, in spite of it.
    pub fn into_inner(self) -> T {
        self.data
    }
    /// A reference to the guard.
    pub fn get_ref(&self) -> &T {
        &self.data
    }
    /// A mutable reference to the guard.
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.data
    }
}
impl<T> fmt::Debug for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PoisonError").finish_non_exhaustive()
    }
}
impl<T> fmt::Display for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("poisoned lock: another task failed inside")
    }
}
impl<T> crate::error::Error for PoisonError<T> {}
/// What `lock` gives.
pub type LockResult<T> = Result<T, PoisonError<T>>;

/// Why `try_lock` gave nothing.
pub enum TryLockError<T> {
    /// A thread panicked while it used the value.
    Poisoned(PoisonError<T>),
    /// Somebody uses the value.
    WouldBlock,
}
impl<T> fmt::Debug for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryLockError::Poisoned(_) => f.write_str("Poisoned(..)"),
            TryLockError::WouldBlock => f.write_str("WouldBlock"),
        }
    }
}
impl<T> fmt::Display for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TryLockError::Poisoned(_) => "poisoned lock: another task failed inside",
            TryLockError::WouldBlock => "try_lock failed because the operation would block",
        })
    }
}
/// What `try_lock` gives.
pub type TryLockResult<T> = Result<T, TryLockError<T>>;

fn panicking() -> bool {
    unsafe { crate::intrinsics::panic_count() > 0 }
}

// Waits until `wake` is called with the same key.
pub(crate) fn wait<K>(key: &K, reason: usize) {
    unsafe {
        crate::intrinsics::thread_wait(key as *const K as usize, u64::MAX, reason);
    }
}
// What a thread did before `release` comes before what another one does after an `acquire` that follows it.
pub(crate) fn acquire<K>(key: &K) {
    unsafe { crate::intrinsics::thread_order(key as *const K as usize, 0, 4) }
}
pub(crate) fn release<K>(key: &K) {
    unsafe { crate::intrinsics::thread_order(key as *const K as usize, 0, 8) }
}
// From here on this thread has the lock, until it gives it back.
pub(crate) fn hold<K>(key: &K) {
    unsafe { crate::intrinsics::thread_hold(key as *const K as usize) }
}
pub(crate) fn give<K>(key: &K) {
    unsafe { crate::intrinsics::thread_give(key as *const K as usize) }
}
pub(crate) fn wake<K>(key: &K, most: usize) {
    unsafe {
        crate::intrinsics::thread_wake(key as *const K as usize, most);
    }
}

/// A value that one thread at a time may use.
pub struct Mutex<T: ?Sized> {
    locked: Cell<u32>,
    poisoned: Cell<bool>,
    data: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
impl<T> Mutex<T> {
    /// Wraps a value.
    pub const fn new(t: T) -> Mutex<T> {
        Mutex { locked: Cell::new(0), poisoned: Cell::new(false), data: UnsafeCell::new(t) }
    }
    /// The value.
    pub fn into_inner(self) -> LockResult<T> {
        if self.poisoned.get() {
            return Err(PoisonError { data: self.data.into_inner() });
        }
        Ok(self.data.into_inner())
    }
}
// The mutex that a guard has locked.
pub(crate) fn mutex_of<'a, T: ?Sized>(guard: &MutexGuard<'a, T>) -> &'a Mutex<T> {
    guard.lock
}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}
impl<T: ?Sized> Mutex<T> {
    /// Waits until nobody uses the value, and uses it.
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        while self.locked.get() != 0 {
            wait(&self.locked, reason::MUTEX);
        }
        self.locked.set(1);
        hold(&self.locked);
        let guard = MutexGuard { lock: self, panicking: panicking() };
        if self.poisoned.get() { Err(PoisonError { data: guard }) } else { Ok(guard) }
    }
    /// Uses the value, if nobody does.
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if self.locked.get() != 0 {
            return Err(TryLockError::WouldBlock);
        }
        self.locked.set(1);
        hold(&self.locked);
        let guard = MutexGuard { lock: self, panicking: panicking() };
        if self.poisoned.get() { Err(TryLockError::Poisoned(PoisonError { data: guard })) } else { Ok(guard) }
    }
    /// Did a thread panic while it used the value?
    pub fn is_poisoned(&self) -> bool {
        self.poisoned.get()
    }
    /// Forgets that a thread panicked.
    pub fn clear_poison(&self) {
        self.poisoned.set(false)
    }
    /// A mutable reference, since nobody else has one.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.poisoned.get();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError { data }) } else { Ok(data) }
    }
}
impl<T> From<T> for Mutex<T> {
    fn from(t: T) -> Self {
        Mutex::new(t)
    }
}
impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("Mutex");
        match self.try_lock() {
            Ok(guard) => {
                d.field("data", &&*guard);
            }
            Err(TryLockError::Poisoned(error)) => {
                d.field("data", &&**error.get_ref());
            }
            Err(TryLockError::WouldBlock) => {
                d.field("data", &format_args!("<locked>"));
            }
        }
        d.field("poisoned", &self.poisoned.get());
        d.finish_non_exhaustive()
    }
}
/// The right to use a mutex's value, until it is dropped.
pub struct MutexGuard<'a, T: ?Sized + 'a> {
    lock: &'a Mutex<T>,
    // Was the thread panicking already when it got the lock?
    panicking: bool,
}
impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        if !self.panicking && panicking() {
            self.lock.poisoned.set(true);
        }
        self.lock.locked.set(0);
        give(&self.lock.locked);
        wake(&self.lock.locked, 1);
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// A value that several threads may read, or one may change.
pub struct RwLock<T: ?Sized> {
    // Number of readers, or -1 for a writer.
    users: Cell<i32>,
    writers: Cell<u32>,
    poisoned: Cell<bool>,
    data: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
impl<T> RwLock<T> {
    /// Wraps a value.
    pub const fn new(t: T) -> RwLock<T> {
        RwLock { users: Cell::new(0), writers: Cell::new(0), poisoned: Cell::new(false), data: UnsafeCell::new(t) }
    }
    /// The value.
    pub fn into_inner(self) -> LockResult<T> {
        if self.poisoned.get() {
            return Err(PoisonError { data: self.data.into_inner() });
        }
        Ok(self.data.into_inner())
    }
}
impl<T: ?Sized> RwLock<T> {
    /// Forgets that a thread panicked.
    pub fn clear_poison(&self) {
        self.poisoned.set(false)
    }
    /// Waits until nobody changes the value, and reads it.
    #[track_caller]
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        while self.users.get() < 0 {
            wait(&self.users, reason::READ);
        }
        self.users.set(self.users.get() + 1);
        hold(&self.users);
        let guard = RwLockReadGuard::new(self);
        if self.poisoned.get() { Err(PoisonError { data: guard }) } else { Ok(guard) }
    }
    /// Waits until nobody uses the value, and changes it.
    #[track_caller]
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        while self.users.get() != 0 {
            wait(&self.users, reason::WRITE);
        }
        self.users.set(-1);
        hold(&self.users);
        let guard = RwLockWriteGuard { lock: self, panicking: panicking() };
        if self.poisoned.get() { Err(PoisonError { data: guard }) } else { Ok(guard) }
    }
    /// Reads the value, if nobody changes it.
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        if self.users.get() < 0 {
            return Err(TryLockError::WouldBlock);
        }
        self.users.set(self.users.get() + 1);
        hold(&self.users);
        let guard = RwLockReadGuard::new(self);
        if self.poisoned.get() { Err(TryLockError::Poisoned(PoisonError { data: guard })) } else { Ok(guard) }
    }
    /// Changes the value, if nobody uses it.
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if self.users.get() != 0 {
            return Err(TryLockError::WouldBlock);
        }
        self.users.set(-1);
        hold(&self.users);
        let guard = RwLockWriteGuard { lock: self, panicking: panicking() };
        if self.poisoned.get() { Err(TryLockError::Poisoned(PoisonError { data: guard })) } else { Ok(guard) }
    }
    /// Did a thread panic while it changed the value?
    pub fn is_poisoned(&self) -> bool {
        self.poisoned.get()
    }
    /// A mutable reference, since nobody else has one.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.poisoned.get();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError { data }) } else { Ok(data) }
    }
}
impl<T> From<T> for RwLock<T> {
    fn from(t: T) -> Self {
        RwLock::new(t)
    }
}
impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("RwLock");
        match self.try_read() {
            Ok(guard) => {
                d.field("data", &&*guard);
            }
            Err(TryLockError::Poisoned(error)) => {
                d.field("data", &&**error.get_ref());
            }
            Err(TryLockError::WouldBlock) => {
                d.field("data", &format_args!("<locked>"));
            }
        }
        d.field("poisoned", &self.poisoned.get());
        d.finish_non_exhaustive()
    }
}
/// The right to read a lock's value, until it is dropped.
pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    data: NonNull<T>,
    lock: &'a RwLock<T>,
}
impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
    fn new(lock: &'a RwLock<T>) -> RwLockReadGuard<'a, T> {
        RwLockReadGuard { data: unsafe { NonNull::new_unchecked(lock.data.get()) }, lock }
    }
}
impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { self.data.as_ref() }
    }
}
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.users.set(self.lock.users.get() - 1);
        give(&self.lock.users);
        if self.lock.users.get() == 0 {
            wake(&self.lock.users, 1);
        }
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
/// The right to change a lock's value, until it is dropped.
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> {
    lock: &'a RwLock<T>,
    panicking: bool,
}
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// Others may read from here on; the value is only read any more.
    pub fn downgrade(s: Self) -> RwLockReadGuard<'a, T> {
        let this = crate::mem::ManuallyDrop::new(s);
        let lock = this.lock;
        give(&lock.users);
        lock.users.set(1);
        hold(&lock.users);
        wake(&lock.users, usize::MAX);
        RwLockReadGuard::new(lock)
    }
}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        if !self.panicking && panicking() {
            self.lock.poisoned.set(true);
        }
        self.lock.users.set(0);
        give(&self.lock.users);
        wake(&self.lock.users, usize::MAX);
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
