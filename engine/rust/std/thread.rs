//! Threads: each runs until it waits, ends, or has had its turn; never two at a time.

use crate::any::Any;
use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::marker::PhantomData;
use crate::num::NonZero;
use crate::panic::{catch_unwind, AssertUnwindSafe};
use crate::sync::lock::{acquire, release};
use crate::sync::Arc;
use crate::time::Duration;

/// What a thread gives: a value, or what it panicked with.
pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;

type IoResult<T> = crate::io::Result<T>;

// ---------------------------------------------------------------- identity

/// Names a thread; no two have the same.
#[derive(Eq, PartialEq, Clone, Copy, Hash)]
pub struct ThreadId(NonZero<u64>);
impl fmt::Debug for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ThreadId").field(&self.0).finish()
    }
}

/// A thread, seen from any other.
#[derive(Clone)]
pub struct Thread {
    id: NonZero<u64>,
}
impl Thread {
    /// Its identity.
    pub fn id(&self) -> ThreadId {
        ThreadId(self.id)
    }
    /// Its name, if it has one.
    pub fn name(&self) -> Option<&str> {
        let name = unsafe { crate::intrinsics::thread_name(self.id.get()) };
        if name.is_empty() { None } else { Some(name) }
    }
    /// Lets it go on if it is parked, or the next time it parks.
    pub fn unpark(&self) {
        unsafe {
            crate::intrinsics::thread_order(park_key(self.id.get()), 0, 8);
            if crate::intrinsics::thread_wake(park_key(self.id.get()), 1) == 0 {
                let tokens = &mut *(&raw mut TOKENS);
                if !tokens.contains(&self.id.get()) {
                    tokens.push(self.id.get());
                }
            }
        }
    }
}
impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive()
    }
}

/// The running thread.
pub fn current() -> Thread {
    Thread { id: unsafe { NonZero::new_unchecked(crate::intrinsics::thread_current()) } }
}
/// Is the running thread panicking?
pub fn panicking() -> bool {
    unsafe { crate::intrinsics::panic_count() > 0 }
}
/// How many threads could run at a time on the simulated computer.
pub fn available_parallelism() -> IoResult<NonZero<usize>> {
    Ok(NonZero::new(4usize).unwrap())
}

// ---------------------------------------------------------------- waiting

// What a thread waits for; the machine's list has the same order.
pub(crate) mod reason {
    pub const TIME: usize = 0;
    pub const MUTEX: usize = 1;
    pub const READ: usize = 2;
    pub const WRITE: usize = 3;
    pub const NOTIFY: usize = 4;
    pub const BARRIER: usize = 5;
    pub const ONCE: usize = 6;
    pub const MESSAGE: usize = 7;
    pub const ROOM: usize = 8;
    pub const JOIN: usize = 9;
    pub const SCOPE: usize = 10;
    pub const PARK: usize = 11;
}

pub(crate) fn nanos_of(dur: Duration) -> u64 {
    let nanos = dur.as_nanos();
    if nanos >= u64::MAX as u128 { u64::MAX - 1 } else { nanos as u64 }
}

/// Lets time go by.
pub fn sleep(dur: Duration) {
    unsafe {
        crate::intrinsics::thread_wait(0, nanos_of(dur), reason::TIME);
    }
}
/// Lets thousandths of a second go by.
pub fn sleep_ms(ms: u32) {
    sleep(Duration::from_millis(ms as u64))
}
/// Lets other threads run first.
pub fn yield_now() {
    unsafe { crate::intrinsics::thread_yield() }
}

// Threads that were unparked before they parked.
static mut TOKENS: Vec<u64> = Vec::new();

// No address is that high.
fn park_key(id: u64) -> usize {
    (1usize << 63) + id as usize
}
fn take_token(id: u64) -> bool {
    unsafe {
        let tokens = &mut *(&raw mut TOKENS);
        match tokens.iter().position(|t| *t == id) {
            Some(at) => {
                tokens.swap_remove(at);
                true
            }
            None => false,
        }
    }
}
// Whoever unparked this thread comes before what it does now.
fn unparked(id: u64) {
    unsafe { crate::intrinsics::thread_order(park_key(id), 0, 4) }
}
/// Waits until somebody unparks this thread.
pub fn park() {
    let id = current().id.get();
    if !take_token(id) {
        unsafe {
            crate::intrinsics::thread_wait(park_key(id), u64::MAX, reason::PARK);
        }
    }
    unparked(id);
}
/// Waits until somebody unparks this thread, or the time is up.
pub fn park_timeout(dur: Duration) {
    let id = current().id.get();
    if !take_token(id) {
        unsafe {
            crate::intrinsics::thread_wait(park_key(id), nanos_of(dur), reason::PARK);
        }
    }
    unparked(id);
}

// ---------------------------------------------------------------- starting and joining

// What a thread leaves for the one that joins it.
struct Packet<T> {
    result: UnsafeCell<Option<Result<T>>>,
    done: Cell<bool>,
    scope: Option<Arc<ScopeData>>,
}
unsafe impl<T: Send> Send for Packet<T> {}
unsafe impl<T: Send> Sync for Packet<T> {}
impl<T> Packet<T> {
    fn join(&self, thread: u64) -> Result<T> {
        while !self.done.get() {
            unsafe {
                crate::intrinsics::thread_wait(&self.done as *const Cell<bool> as usize, u64::MAX, reason::JOIN + 16 * thread as usize);
            }
        }
        acquire(&self.done);
        match unsafe { (*self.result.get()).take() } {
            Some(result) => result,
            None => crate::rt::panic_str("a thread that was joined before"),
        }
    }
}
impl<T> Drop for Packet<T> {
    fn drop(&mut self) {
        let unhandled = matches!(self.result.get_mut(), Some(Err(_)));
        *self.result.get_mut() = None;
        if let Some(scope) = &self.scope {
            if unhandled {
                scope.panicked.set(true);
            }
            release(&scope.running);
            scope.running.set(scope.running.get() - 1);
            unsafe {
                crate::intrinsics::thread_wake(scope.key(), usize::MAX);
            }
        }
    }
}

struct Start<F, T> {
    function: F,
    packet: Arc<Packet<T>>,
}
fn run<F: FnOnce() -> T, T>(data: *mut u8) {
    let Start { function, packet } = unsafe { *Box::from_raw(data as *mut Start<F, T>) };
    let result = catch_unwind(AssertUnwindSafe(function));
    if unsafe { crate::intrinsics::thread_keeps(false) } {
        drop_locals();
    }
    unsafe {
        *packet.result.get() = Some(result);
    }
    release(&packet.done);
    packet.done.set(true);
    unsafe {
        crate::intrinsics::thread_wake(&packet.done as *const Cell<bool> as usize, usize::MAX);
    }
}

fn start<F: FnOnce() -> T, T>(function: F, name: &str, stack: usize, scope: Option<Arc<ScopeData>>) -> (Thread, Arc<Packet<T>>) {
    if let Some(data) = &scope {
        data.running.set(data.running.get() + 1);
    }
    let packet = Arc::new(Packet { result: UnsafeCell::new(None), done: Cell::new(false), scope });
    let start = Box::new(Start { function, packet: packet.clone() });
    let id = unsafe { crate::intrinsics::thread_spawn(run::<F, T>, Box::into_raw(start) as *mut u8, name, stack) };
    (Thread { id: unsafe { NonZero::new_unchecked(id) } }, packet)
}

/// The right to wait for a thread's end.
pub struct JoinHandle<T> {
    native: u64,                     // what the system calls the thread
    thread: Thread,
    packet: Arc<Packet<T>>,
}
unsafe impl<T> Send for JoinHandle<T> {}
unsafe impl<T> Sync for JoinHandle<T> {}
impl<T> JoinHandle<T> {
    /// The thread.
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
    /// Waits for its end and gives what it returned, or panicked with.
    pub fn join(self) -> Result<T> {
        self.packet.join(self.thread.id.get())
    }
    /// Has it ended?
    pub fn is_finished(&self) -> bool {
        self.packet.done.get()
    }
}
impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}

/// Starts a thread.
pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let (thread, packet) = start(f, "", 0, None);
    JoinHandle { native: thread.id.get(), thread, packet }
}

/// How a thread is to be started.
#[derive(Debug)]
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
    no_hooks: bool,
}
impl Builder {
    /// Nothing special.
    pub fn new() -> Builder {
        Builder { name: None, stack_size: None, no_hooks: false }
    }
    /// With this name.
    pub fn name(self, name: String) -> Builder {
        Builder { name: Some(name), ..self }
    }
    /// With a stack of so many bytes.
    pub fn stack_size(self, size: usize) -> Builder {
        Builder { stack_size: Some(size), ..self }
    }
    /// Starts it.
    pub fn spawn<F, T>(self, f: F) -> IoResult<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        let name = self.name.unwrap_or_default();
        let (thread, packet) = start(f, &name, self.stack_size.unwrap_or(0), None);
        Ok(JoinHandle { native: thread.id.get(), thread, packet })
    }
    /// Starts it, whatever it borrows.
    pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> IoResult<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send,
        T: Send,
    {
        let name = self.name.unwrap_or_default();
        let (thread, packet) = start(f, &name, self.stack_size.unwrap_or(0), None);
        Ok(JoinHandle { native: thread.id.get(), thread, packet })
    }
    /// Starts it in a scope.
    pub fn spawn_scoped<'scope, 'env, F, T>(self, scope: &'scope Scope<'scope, 'env>, f: F) -> IoResult<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let name = self.name.unwrap_or_default();
        let (thread, packet) = start(f, &name, self.stack_size.unwrap_or(0), Some(scope.data.clone()));
        Ok(ScopedJoinHandle { native: thread.id.get(), thread, packet, marker: PhantomData })
    }
}

// ---------------------------------------------------------------- scopes

struct ScopeData {
    running: Cell<usize>,
    panicked: Cell<bool>,
}
unsafe impl Send for ScopeData {}
unsafe impl Sync for ScopeData {}
impl ScopeData {
    fn key(&self) -> usize {
        &self.running as *const Cell<usize> as usize
    }
}

/// Where threads are started that end before what they borrow.
pub struct Scope<'scope, 'env: 'scope> {
    data: Arc<ScopeData>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}
impl<'scope, 'env> Scope<'scope, 'env> {
    /// Starts a thread.
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let (thread, packet) = start(f, "", 0, Some(self.data.clone()));
        ScopedJoinHandle { native: thread.id.get(), thread, packet, marker: PhantomData }
    }
}
/// The right to wait for a thread of a scope.
pub struct ScopedJoinHandle<'scope, T> {
    native: u64,
    thread: Thread,
    packet: Arc<Packet<T>>,
    marker: PhantomData<&'scope ()>,
}
unsafe impl<T> Send for ScopedJoinHandle<'_, T> {}
unsafe impl<T> Sync for ScopedJoinHandle<'_, T> {}
impl<'scope, T> ScopedJoinHandle<'scope, T> {
    /// The thread.
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
    /// Waits for its end and gives what it returned, or panicked with.
    pub fn join(self) -> Result<T> {
        self.packet.join(self.thread.id.get())
    }
    /// Has it ended?
    pub fn is_finished(&self) -> bool {
        self.packet.done.get()
    }
}

/// Calls `f` with a scope and waits for all threads that were started in it.
#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let scope = Scope {
        data: Arc::new(ScopeData { running: Cell::new(0), panicked: Cell::new(false) }),
        scope: PhantomData,
        env: PhantomData,
    };
    let result = catch_unwind(AssertUnwindSafe(|| f(&scope)));
    while scope.data.running.get() > 0 {
        unsafe {
            crate::intrinsics::thread_wait(scope.data.key(), u64::MAX, reason::SCOPE);
        }
    }
    acquire(&scope.data.running);
    match result {
        Err(payload) => crate::panic::resume_unwind(payload),
        Ok(_) if scope.data.panicked.get() => crate::rt::panic_str("a scoped thread panicked"),
        Ok(value) => value,
    }
}

// ---------------------------------------------------------------- values of which each thread has its own

struct Local {
    thread: u64,
    key: usize,
    value: *mut u8,
    drop: fn(*mut u8),
}
static mut LOCALS: Vec<Local> = Vec::new();

fn drop_value<T>(value: *mut u8) {
    unsafe { drop(Box::from_raw(value as *mut T)) }
}

// Drops the running thread's values, the first ones first.
#[lang = "end_thread"]
fn drop_locals() {
    let thread = current().id.get();
    unsafe {
        let locals = &mut *(&raw mut LOCALS);
        while let Some(at) = locals.iter().position(|l| l.thread == thread) {
            let local = locals.remove(at);
            (local.drop)(local.value);
        }
        if locals.is_empty() {
            LOCALS = Vec::new();
        }
    }
}

/// A value that was dropped already is asked for.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct AccessError;
impl fmt::Debug for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessError").finish()
    }
}
impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already destroyed")
    }
}

/// A static of which each thread has its own value; see `thread_local!`.
pub struct LocalKey<T: 'static> {
    init: fn() -> T,
}
unsafe impl<T> Sync for LocalKey<T> {}
unsafe impl<T> Send for LocalKey<T> {}
impl<T: 'static> LocalKey<T> {
    /// What `thread_local!` makes.
    pub const fn new(init: fn() -> T) -> LocalKey<T> {
        LocalKey { init }
    }
    fn value(&'static self) -> *mut T {
        self.value_or(|| (self.init)())
    }
    fn value_or(&'static self, first: impl FnOnce() -> T) -> *mut T {
        let thread = current().id.get();
        let key = self as *const LocalKey<T> as usize;
        unsafe {
            let locals = &mut *(&raw mut LOCALS);
            if let Some(local) = locals.iter().find(|l| l.thread == thread && l.key == key) {
                return local.value as *mut T;
            }
            let value = Box::into_raw(Box::new(first()));
            crate::intrinsics::thread_keeps(true);
            let locals = &mut *(&raw mut LOCALS);
            locals.push(Local { thread, key, value: value as *mut u8, drop: drop_value::<T> });
            value
        }
    }
    /// Calls `f` with this thread's value; it is made first if there is none.
    pub fn with<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        f(unsafe { &*self.value() })
    }
    /// The same; here it always succeeds.
    pub fn try_with<F, R>(&'static self, f: F) -> crate::result::Result<R, AccessError>
    where
        F: FnOnce(&T) -> R,
    {
        Ok(self.with(f))
    }
}
// Puts `value` in, also as the first one: what `init` would give is never made then.
fn put<C>(key: &'static LocalKey<C>, value: C, put: impl FnOnce(&C, C)) {
    let mut value = Some(value);
    let place = key.value_or(|| value.take().unwrap());
    if let Some(value) = value {
        put(unsafe { &*place }, value);
    }
}
impl<T: 'static> LocalKey<Cell<T>> {
    /// Puts another value in.
    pub fn set(&'static self, value: T) {
        put(self, Cell::new(value), |cell, value| cell.set(value.into_inner()))
    }
    /// A copy of the value.
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(|cell| cell.get())
    }
    /// Takes the value out and leaves the default.
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }
    /// Puts another value in and gives the old one.
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}
impl<T: 'static> LocalKey<crate::cell::RefCell<T>> {
    /// Borrows the value.
    pub fn with_borrow<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        self.with(|cell| f(&*cell.borrow()))
    }
    /// Borrows the value for changing.
    pub fn with_borrow_mut<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&mut T) -> R,
    {
        self.with(|cell| f(&mut *cell.borrow_mut()))
    }
    /// Puts another value in.
    pub fn set(&'static self, value: T) {
        put(self, crate::cell::RefCell::new(value), |cell, value| {
            cell.replace(value.into_inner());
        })
    }
    /// Takes the value out and leaves the default.
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }
    /// Puts another value in and gives the old one.
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}
impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}
