//! Running futures: what they are polled with, and how they ask to be polled again.

use crate::fmt;
use crate::marker::PhantomData;
use crate::mem::ManuallyDrop;
use crate::sync::Arc;

/// Is the value there?
#[lang = "poll"]
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[must_use]
pub enum Poll<T> {
    /// Yes.
    Ready(T),
    /// Not yet.
    Pending,
}
impl<T> Poll<T> {
    /// The answer with another value.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {
        match self {
            Poll::Ready(t) => Poll::Ready(f(t)),
            Poll::Pending => Poll::Pending,
        }
    }
    /// Is it there?
    pub const fn is_ready(&self) -> bool {
        match self {
            Poll::Ready(_) => true,
            Poll::Pending => false,
        }
    }
    /// Is it not there yet?
    pub const fn is_pending(&self) -> bool {
        !self.is_ready()
    }
}
impl<T, E> Poll<Result<T, E>> {
    /// The answer with another success.
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>> {
        self.map(|r| r.map(f))
    }
    /// The answer with another error.
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>> {
        self.map(|r| r.map_err(f))
    }
}
impl<T, E> Poll<Option<Result<T, E>>> {
    /// The answer with another success.
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Option<Result<U, E>>> {
        self.map(|o| o.map(|r| r.map(f)))
    }
    /// The answer with another error.
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Option<Result<T, U>>> {
        self.map(|o| o.map(|r| r.map_err(f)))
    }
}
impl<T> From<T> for Poll<T> {
    fn from(t: T) -> Poll<T> {
        Poll::Ready(t)
    }
}

/// The functions of a waker, by pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RawWakerVTable {
    clone: unsafe fn(*const ()) -> RawWaker,
    wake: unsafe fn(*const ()),
    wake_by_ref: unsafe fn(*const ()),
    drop: unsafe fn(*const ()),
}
impl RawWakerVTable {
    /// These functions.
    pub const fn new(
        clone: unsafe fn(*const ()) -> RawWaker,
        wake: unsafe fn(*const ()),
        wake_by_ref: unsafe fn(*const ()),
        drop: unsafe fn(*const ()),
    ) -> RawWakerVTable {
        RawWakerVTable { clone, wake, wake_by_ref, drop }
    }
}
/// A pointer and the functions that know what it points to.
#[derive(Debug, PartialEq)]
pub struct RawWaker {
    data: *const (),
    vtable: &'static RawWakerVTable,
}
impl RawWaker {
    /// Of this pointer and these functions.
    pub const fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker {
        RawWaker { data, vtable }
    }
}

/// Tells whoever runs the futures that one can go on.
#[repr(transparent)]
pub struct Waker {
    waker: RawWaker,
}
impl Waker {
    /// Made of its parts.
    pub const unsafe fn from_raw(waker: RawWaker) -> Waker {
        Waker { waker }
    }
    /// Made of its parts.
    pub const unsafe fn new(data: *const (), vtable: &'static RawWakerVTable) -> Waker {
        Waker { waker: RawWaker { data, vtable } }
    }
    /// Does nothing.
    pub const fn noop() -> &'static Waker {
        &NOOP
    }
    /// Tells it, and is gone.
    pub fn wake(self) {
        let this = ManuallyDrop::new(self);
        unsafe { (this.waker.vtable.wake)(this.waker.data) }
    }
    /// Tells it.
    pub fn wake_by_ref(&self) {
        unsafe { (self.waker.vtable.wake_by_ref)(self.waker.data) }
    }
    /// Do both tell the same?
    pub fn will_wake(&self, other: &Waker) -> bool {
        self.waker == other.waker
    }
    /// The pointer.
    pub fn data(&self) -> *const () {
        self.waker.data
    }
}
unsafe impl Send for Waker {}
unsafe impl Sync for Waker {}
impl Clone for Waker {
    fn clone(&self) -> Waker {
        unsafe { Waker { waker: (self.waker.vtable.clone)(self.waker.data) } }
    }
}
impl Drop for Waker {
    fn drop(&mut self) {
        unsafe { (self.waker.vtable.drop)(self.waker.data) }
    }
}
impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waker").field("data", &self.waker.data).finish_non_exhaustive()
    }
}
static NOOP_TABLE: RawWakerVTable = RawWakerVTable { clone: noop_clone, wake: noop, wake_by_ref: noop, drop: noop };
static NOOP: Waker = Waker { waker: RawWaker { data: 0 as *const (), vtable: &NOOP_TABLE } };
unsafe fn noop(_: *const ()) {}
unsafe fn noop_clone(data: *const ()) -> RawWaker {
    RawWaker { data, vtable: &NOOP_TABLE }
}

/// What an `Arc` must be able to do to be a waker.
pub trait Wake {
    /// A future can go on.
    fn wake(self: Arc<Self>);
    /// A future can go on.
    fn wake_by_ref(self: &Arc<Self>) {
        self.clone().wake();
    }
}
impl<W: Wake + Send + Sync + 'static> From<Arc<W>> for Waker {
    fn from(waker: Arc<W>) -> Waker {
        unsafe { Waker { waker: arc_waker::<W>(Arc::into_raw(waker) as *const ()) } }
    }
}
struct ArcTable<W>(PhantomData<W>);
impl<W: Wake + Send + Sync + 'static> ArcTable<W> {
    const TABLE: &'static RawWakerVTable = &RawWakerVTable {
        clone: arc_clone::<W>,
        wake: arc_wake::<W>,
        wake_by_ref: arc_wake_by_ref::<W>,
        drop: arc_drop::<W>,
    };
}
unsafe fn arc_waker<W: Wake + Send + Sync + 'static>(data: *const ()) -> RawWaker {
    RawWaker { data, vtable: ArcTable::<W>::TABLE }
}
unsafe fn arc_clone<W: Wake + Send + Sync + 'static>(data: *const ()) -> RawWaker {
    unsafe {
        let waker = ManuallyDrop::new(Arc::from_raw(data as *const W));
        let _ = ManuallyDrop::new(Arc::clone(&waker));
        arc_waker::<W>(data)
    }
}
unsafe fn arc_wake<W: Wake + Send + Sync + 'static>(data: *const ()) {
    unsafe { W::wake(Arc::from_raw(data as *const W)) }
}
unsafe fn arc_wake_by_ref<W: Wake + Send + Sync + 'static>(data: *const ()) {
    unsafe {
        let waker = ManuallyDrop::new(Arc::from_raw(data as *const W));
        W::wake_by_ref(&waker)
    }
}
unsafe fn arc_drop<W: Wake + Send + Sync + 'static>(data: *const ()) {
    unsafe { drop(Arc::from_raw(data as *const W)) }
}

/// What a future is polled with.
#[lang = "context"]
pub struct Context<'a> {
    waker: &'a Waker,
}
impl<'a> Context<'a> {
    /// With this waker.
    pub const fn from_waker(waker: &'a Waker) -> Context<'a> {
        Context { waker }
    }
    /// The waker.
    pub const fn waker(&self) -> &'a Waker {
        self.waker
    }
}
impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("waker", &self.waker).finish()
    }
}

pub use crate::macros::ready;
