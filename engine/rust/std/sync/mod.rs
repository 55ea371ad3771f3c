//! Sharing between threads.

pub mod arc;
pub mod atomic;
pub mod condvar;
pub mod lock;
pub mod mpsc;
pub mod once;

pub use self::arc::{Arc, Weak};
pub use self::condvar::{Barrier, BarrierWaitResult, Condvar, WaitTimeoutResult};
pub use self::lock::{
    LockResult, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError,
    TryLockResult,
};
pub use self::once::{LazyLock, Once, OnceLock, OnceState, ONCE_INIT};
