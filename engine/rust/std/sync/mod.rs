//! Sharing between threads.

pub mod arc;
pub mod atomic;
pub mod lock;
pub mod once;

pub use self::arc::{Arc, Weak};
pub use self::lock::{
    LockResult, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError,
    TryLockResult,
};
pub use self::once::{LazyLock, Once, OnceLock, OnceState};
