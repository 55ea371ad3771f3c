//! Waiting for what other threads do.

use crate::cell::Cell;
use crate::fmt;
use crate::sync::lock::{acquire, mutex_of, release, LockResult, MutexGuard, PoisonError};
use crate::thread::reason;
use crate::time::Duration;

/// Did waiting end because the time was up?
#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult {
    /// Was the time up?
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

/// Where threads wait until another one says that something changed.
pub struct Condvar {
    waiting: Cell<u32>,
}
unsafe impl Send for Condvar {}
unsafe impl Sync for Condvar {}
impl Condvar {
    /// Nobody waits yet.
    pub const fn new() -> Condvar {
        Condvar { waiting: Cell::new(0) }
    }
    fn key(&self) -> usize {
        &self.waiting as *const Cell<u32> as usize
    }
    // True: somebody notified in time.
    fn sleep(&self, nanos: u64) -> bool {
        self.waiting.set(self.waiting.get() + 1);
        let in_time = unsafe { crate::intrinsics::thread_wait(self.key(), nanos, reason::NOTIFY) };
        self.waiting.set(self.waiting.get() - 1);
        in_time
    }
    /// Unlocks, waits until notified, and locks again.
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let mutex = mutex_of(&guard);
        drop(guard);
        self.sleep(u64::MAX);
        mutex.lock()
    }
    /// Waits as long as `condition` holds.
    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<'a, T>, condition: F) -> LockResult<MutexGuard<'a, T>> {
        let mut condition = condition;
        let mut guard = guard;
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }
    /// Waits until notified or the time is up.
    pub fn wait_timeout<'a, T>(&self, guard: MutexGuard<'a, T>, dur: Duration) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let mutex = mutex_of(&guard);
        drop(guard);
        let in_time = self.sleep(crate::thread::nanos_of(dur));
        match mutex.lock() {
            Ok(guard) => Ok((guard, WaitTimeoutResult(!in_time))),
            Err(error) => Err(PoisonError::new((error.into_inner(), WaitTimeoutResult(!in_time)))),
        }
    }
    /// Waits until notified or so many milliseconds are over; true: notified.
    pub fn wait_timeout_ms<'a, T>(&self, guard: MutexGuard<'a, T>, ms: u32) -> LockResult<(MutexGuard<'a, T>, bool)> {
        match self.wait_timeout(guard, Duration::from_millis(ms as u64)) {
            Ok((guard, result)) => Ok((guard, !result.timed_out())),
            Err(error) => {
                let (guard, result) = error.into_inner();
                Err(PoisonError::new((guard, !result.timed_out())))
            }
        }
    }
    /// Waits as long as `condition` holds and the time is not up.
    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
        condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let mut condition = condition;
        let mut guard = guard;
        let end = unsafe { crate::intrinsics::clock_now() }.saturating_add(crate::thread::nanos_of(dur));
        loop {
            if !condition(&mut *guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            let now = unsafe { crate::intrinsics::clock_now() };
            if now >= end {
                return Ok((guard, WaitTimeoutResult(true)));
            }
            guard = self.wait_timeout(guard, Duration::from_nanos(end - now))?.0;
        }
    }
    /// Lets one waiting thread go on.
    pub fn notify_one(&self) {
        unsafe {
            crate::intrinsics::thread_wake(self.key(), 1);
        }
    }
    /// Lets all waiting threads go on.
    pub fn notify_all(&self) {
        unsafe {
            crate::intrinsics::thread_wake(self.key(), usize::MAX);
        }
    }
}
impl Default for Condvar {
    fn default() -> Condvar {
        Condvar::new()
    }
}
impl fmt::Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Condvar").finish_non_exhaustive()
    }
}

/// Where a number of threads wait until all have come.
pub struct Barrier {
    size: usize,
    here: Cell<usize>,
    round: Cell<usize>,
}
unsafe impl Send for Barrier {}
unsafe impl Sync for Barrier {}
/// What `wait` gives.
pub struct BarrierWaitResult(bool);
impl BarrierWaitResult {
    /// Is it the one thread of those that waited that was chosen?
    pub fn is_leader(&self) -> bool {
        self.0
    }
}
impl fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BarrierWaitResult").field("is_leader", &self.0).finish()
    }
}
impl Barrier {
    /// For `n` threads.
    pub const fn new(n: usize) -> Barrier {
        Barrier { size: n, here: Cell::new(0), round: Cell::new(0) }
    }
    /// Waits until as many threads are here as the barrier is for.
    pub fn wait(&self) -> BarrierWaitResult {
        let key = &self.round as *const Cell<usize> as usize;
        let round = self.round.get();
        acquire(&self.here);
        release(&self.here);
        self.here.set(self.here.get() + 1);
        if self.here.get() < self.size {
            while self.round.get() == round {
                unsafe {
                    crate::intrinsics::thread_wait(key, u64::MAX, reason::BARRIER);
                }
            }
            acquire(&self.here);
            return BarrierWaitResult(false);
        }
        self.here.set(0);
        self.round.set(round + 1);
        unsafe {
            crate::intrinsics::thread_wake(key, usize::MAX);
        }
        BarrierWaitResult(true)
    }
}
impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Barrier").finish_non_exhaustive()
    }
}
