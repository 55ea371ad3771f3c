//! Channels: many senders, one receiver.

use crate::cell::UnsafeCell;
use crate::collections::VecDeque;
use crate::error::Error;
use crate::fmt;
use crate::sync::lock::{acquire, release};
use crate::sync::Arc;
use crate::thread::reason;
use crate::time::Duration;

/// The receiver is gone; the value comes back.
#[derive(PartialEq, Eq, Clone, Copy)]
pub struct SendError<T>(pub T);
impl<T> fmt::Debug for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendError").finish_non_exhaustive()
    }
}
impl<T> fmt::Display for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sending on a closed channel")
    }
}
impl<T> Error for SendError<T> {}

/// Why `try_send` did not send.
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TrySendError<T> {
    /// There is no room.
    Full(T),
    /// The receiver is gone.
    Disconnected(T),
}
impl<T> fmt::Debug for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TrySendError::Full(_) => "TrySendError::Full(..)",
            TrySendError::Disconnected(_) => "TrySendError::Disconnected(..)",
        })
    }
}
impl<T> fmt::Display for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TrySendError::Full(_) => "sending on a full channel",
            TrySendError::Disconnected(_) => "sending on a closed channel",
        })
    }
}
impl<T> Error for TrySendError<T> {}

/// The channel is empty and all senders are gone.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub struct RecvError;
impl fmt::Display for RecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("receiving on a closed channel")
    }
}
impl Error for RecvError {}

/// Why `try_recv` gave nothing.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum TryRecvError {
    /// The channel is empty.
    Empty,
    /// … and all senders are gone.
    Disconnected,
}
impl fmt::Display for TryRecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TryRecvError::Empty => "receiving on an empty channel",
            TryRecvError::Disconnected => "receiving on a closed channel",
        })
    }
}
impl Error for TryRecvError {}

/// Why `recv_timeout` gave nothing.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum RecvTimeoutError {
    /// The time was up.
    Timeout,
    /// The channel is empty and all senders are gone.
    Disconnected,
}
impl fmt::Display for RecvTimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RecvTimeoutError::Timeout => "timed out waiting on channel",
            RecvTimeoutError::Disconnected => "channel is empty and sending half is closed",
        })
    }
}
impl Error for RecvTimeoutError {}

struct State<T> {
    queue: VecDeque<T>,
    senders: usize,
    has_receiver: bool,
    // How many values may wait; 0: a sender waits until its value is taken.
    room: Option<usize>,
    taken: usize,
    sent: usize,
}
struct Channel<T> {
    state: UnsafeCell<State<T>>,
}
unsafe impl<T: Send> Send for Channel<T> {}
unsafe impl<T: Send> Sync for Channel<T> {}
impl<T> Channel<T> {
    #[allow(clippy::mut_from_ref)]
    fn state(&self) -> &mut State<T> {
        unsafe { &mut *self.state.get() }
    }
    // What receivers wait for, and what senders wait for.
    fn filled(&self) -> usize {
        self.state.get() as usize
    }
    fn emptied(&self) -> usize {
        self.state.get() as usize + 1
    }
    fn send(&self, value: T) -> Result<(), SendError<T>> {
        if let Some(room) = self.state().room {
            while room > 0 && self.state().has_receiver && self.state().queue.len() >= room {
                wait(self.emptied(), u64::MAX, reason::ROOM);
            }
        }
        let state = self.state();
        if state.room.is_some() || !state.has_receiver {
            acquire(&state.taken);
        }
        if !state.has_receiver {
            return Err(SendError(value));
        }
        release(&state.sent);
        state.queue.push_back(value);
        state.sent += 1;
        let number = state.sent;
        wake(self.filled());
        if self.state().room == Some(0) {
            while self.state().has_receiver && self.state().taken < number {
                wait(self.emptied(), u64::MAX, reason::ROOM);
            }
            acquire(&self.state().taken);
        }
        Ok(())
    }
    fn take(&self) -> Result<T, TryRecvError> {
        let state = self.state();
        match state.queue.pop_front() {
            Some(value) => {
                acquire(&state.sent);
                release(&state.taken);
                state.taken += 1;
                if state.room.is_some() {
                    wake(self.emptied());
                }
                Ok(value)
            }
            None if state.senders == 0 => {
                acquire(&state.sent);
                Err(TryRecvError::Disconnected)
            }
            None => Err(TryRecvError::Empty),
        }
    }
    fn add_sender(&self) {
        self.state().senders += 1;
    }
    fn end_sender(&self) {
        release(&self.state().sent);
        self.state().senders -= 1;
        if self.state().senders == 0 {
            wake(self.filled());
        }
    }
}
fn wait(key: usize, nanos: u64, reason: usize) -> bool {
    unsafe { crate::intrinsics::thread_wait(key, nanos, reason) }
}
fn wake(key: usize) {
    unsafe {
        crate::intrinsics::thread_wake(key, usize::MAX);
    }
}
fn new_channel<T>(room: Option<usize>) -> Arc<Channel<T>> {
    let state = State { queue: VecDeque::new(), senders: 1, has_receiver: true, room, taken: 0, sent: 0 };
    Arc::new(Channel { state: UnsafeCell::new(state) })
}

// What the ends of a channel say of it.
#[derive(Copy, Clone)]
enum Flavor {
    Array,
    List,
    Zero,
}

/// A channel without limit.
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let channel = new_channel(None);
    (Sender { flavor: Flavor::List, channel: channel.clone() }, Receiver { flavor: Flavor::List, channel })
}
/// A channel in which `bound` values may wait.
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let channel = new_channel(Some(bound));
    let flavor = if bound == 0 { Flavor::Zero } else { Flavor::Array };
    (SyncSender { flavor, channel: channel.clone() }, Receiver { flavor, channel })
}

/// The sending end.
pub struct Sender<T> {
    flavor: Flavor,
    channel: Arc<Channel<T>>,
}
unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
impl<T> Sender<T> {
    /// Sends a value.
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        self.channel.send(t)
    }
}
impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        self.channel.add_sender();
        Sender { flavor: self.flavor, channel: self.channel.clone() }
    }
}
impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.channel.end_sender();
    }
}
impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

/// The sending end of a channel with a limit.
pub struct SyncSender<T> {
    flavor: Flavor,
    channel: Arc<Channel<T>>,
}
unsafe impl<T: Send> Send for SyncSender<T> {}
unsafe impl<T: Send> Sync for SyncSender<T> {}
impl<T> SyncSender<T> {
    /// Sends a value; waits while there is no room.
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        self.channel.send(t)
    }
    /// Sends a value if there is room.
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {
        let state = self.channel.state();
        if !state.has_receiver {
            return Err(TrySendError::Disconnected(t));
        }
        match state.room {
            Some(room) if state.queue.len() >= room => return Err(TrySendError::Full(t)),
            _ => {}
        }
        match self.channel.send(t) {
            Ok(()) => Ok(()),
            Err(SendError(t)) => Err(TrySendError::Disconnected(t)),
        }
    }
}
impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> SyncSender<T> {
        self.channel.add_sender();
        SyncSender { flavor: self.flavor, channel: self.channel.clone() }
    }
}
impl<T> Drop for SyncSender<T> {
    fn drop(&mut self) {
        self.channel.end_sender();
    }
}
impl<T> fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncSender").finish_non_exhaustive()
    }
}

/// The receiving end.
pub struct Receiver<T> {
    flavor: Flavor,
    channel: Arc<Channel<T>>,
}
unsafe impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}
impl<T> Receiver<T> {
    /// Waits for a value; fails when none can come any more.
    pub fn recv(&self) -> Result<T, RecvError> {
        loop {
            match self.channel.take() {
                Ok(value) => return Ok(value),
                Err(TryRecvError::Disconnected) => return Err(RecvError),
                Err(TryRecvError::Empty) => {
                    wait(self.channel.filled(), u64::MAX, reason::MESSAGE);
                }
            }
        }
    }
    /// A value, if there is one.
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        self.channel.take()
    }
    /// Waits for a value until the time is up.
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
        let end = unsafe { crate::intrinsics::clock_now() }.saturating_add(crate::thread::nanos_of(timeout));
        loop {
            match self.channel.take() {
                Ok(value) => return Ok(value),
                Err(TryRecvError::Disconnected) => return Err(RecvTimeoutError::Disconnected),
                Err(TryRecvError::Empty) => {}
            }
            let now = unsafe { crate::intrinsics::clock_now() };
            if now >= end {
                return Err(RecvTimeoutError::Timeout);
            }
            wait(self.channel.filled(), end - now, reason::MESSAGE);
        }
    }
    /// Values as they come, until all senders are gone.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { rx: self }
    }
    /// The values that are there.
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { rx: self }
    }
}
impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        let state = self.channel.state();
        release(&state.taken);
        state.has_receiver = false;
        let rest = crate::mem::take(&mut state.queue);
        wake(self.channel.emptied());
        drop(rest);
    }
}
impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

/// See `Receiver::iter`.
#[derive(Debug)]
pub struct Iter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.rx.recv().ok()
    }
}
/// See `Receiver::try_iter`.
#[derive(Debug)]
pub struct TryIter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.rx.try_recv().ok()
    }
}
/// The values of a receiver that is used up.
#[derive(Debug)]
pub struct IntoIter<T> {
    rx: Receiver<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.rx.recv().ok()
    }
}
impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { rx: self }
    }
}
