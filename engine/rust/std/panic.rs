//! Panics as things to look at and to catch.

use crate::any::Any;
use crate::fmt;

/// A place in the program's text.
#[lang = "Location"]
#[derive(Copy, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}
impl<'a> Location<'a> {
    /// The place from which the function that asks was called.
    #[track_caller]
    pub const fn caller() -> &'static Location<'static> {
        unsafe { crate::intrinsics::caller_location::<Location<'static>>() }
    }
    /// The file.
    pub const fn file(&self) -> &'a str {
        self.file
    }
    /// The line, from 1.
    pub const fn line(&self) -> u32 {
        self.line
    }
    /// The column, from 1.
    pub const fn column(&self) -> u32 {
        self.column
    }
}
impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// What a panic hook is told.
pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: Location<'a>,
}
impl<'a> PanicHookInfo<'a> {
    pub(crate) fn new(payload: &'a (dyn Any + Send), location: Location<'a>) -> PanicHookInfo<'a> {
        PanicHookInfo { payload, location }
    }
    /// The value that the panic carries.
    pub fn payload(&self) -> &(dyn Any + Send) {
        self.payload
    }
    /// The value as a text, if it is one.
    pub fn payload_as_str(&self) -> Option<&str> {
        if let Some(text) = self.payload.downcast_ref::<&'static str>() {
            Some(*text)
        } else if let Some(text) = self.payload.downcast_ref::<String>() {
            Some(text.as_str())
        } else {
            None
        }
    }
    /// Where it happened.
    pub fn location(&self) -> Option<&Location<'_>> {
        Some(&self.location)
    }
}
impl fmt::Display for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("panicked at ")?;
        fmt::Display::fmt(&self.location, f)?;
        if let Some(text) = self.payload_as_str() {
            write!(f, ":\n{}", text)?;
        }
        Ok(())
    }
}
/// The older name of `PanicHookInfo`.
pub type PanicInfo<'a> = PanicHookInfo<'a>;

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>;
static mut HOOK: Option<Hook> = None;
static mut HINT_SHOWN: bool = false;

// Prints a panic, or lets the program's own hook do it.
pub(crate) fn report(info: &PanicHookInfo<'_>, message: &dyn fmt::Display) {
    unsafe {
        let hook = &raw const HOOK;
        if let Some(hook) = &*hook {
            return hook(info);
        }
    }
    default_hook(info, message)
}

fn default_hook(info: &PanicHookInfo<'_>, message: &dyn fmt::Display) {
    let id = unsafe { crate::intrinsics::thread_current() };
    let name = unsafe { crate::intrinsics::thread_name(id) };
    let name = if name.is_empty() { "<unnamed>" } else { name };
    eprintln!("\nthread '{}' ({}) panicked at {}:\n{}", name, id, info.location, message);
    unsafe {
        if !HINT_SHOWN {
            HINT_SHOWN = true;
            eprintln!("note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace");
        }
    }
}

/// Calls `hook` at each panic instead of printing it.
pub fn set_hook(hook: Hook) {
    unsafe { HOOK = Some(hook) }
}
/// Takes the hook back; panics are printed again.
pub fn take_hook() -> Hook {
    let own = unsafe { crate::mem::replace(&mut *(&raw mut HOOK), None) };
    match own {
        Some(hook) => hook,
        None => Box::new(print_info),
    }
}
fn print_info(info: &PanicHookInfo<'_>) {
    match info.payload_as_str() {
        Some(text) => default_hook(info, &text),
        None => default_hook(info, &"Box<dyn Any>"),
    }
}

/// Unwinds with this value, without calling the hook.
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    crate::rt::resume(payload)
}
/// Panics with any value.
#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(message: M) -> ! {
    let location = *Location::caller();
    let payload: Box<dyn Any + Send> = Box::new(message);
    {
        let info = PanicHookInfo::new(&*payload, location);
        match info.payload_as_str() {
            Some(text) => report(&info, &text),
            None => report(&info, &"Box<dyn Any>"),
        }
    }
    crate::rt::resume(payload)
}

/// Types that are still in order after a panic passed by.
pub auto trait UnwindSafe {}
/// Types whose references are still in order after a panic passed by.
pub auto trait RefUnwindSafe {}
impl<T: ?Sized> !UnwindSafe for &mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for &T {}
impl<T: ?Sized> !RefUnwindSafe for crate::cell::UnsafeCell<T> {}
macro_rules! unwind_safe {
    ($([$($params:tt)*] $T:ty;)*) => { $(
        impl<$($params)*> UnwindSafe for $T {}
        impl<$($params)*> RefUnwindSafe for $T {}
    )* };
}
unwind_safe! {
    [T: ?Sized] crate::sync::Mutex<T>;
    [T: ?Sized] crate::sync::RwLock<T>;
    [T: UnwindSafe + RefUnwindSafe] crate::sync::OnceLock<T>;
    [T: UnwindSafe + RefUnwindSafe, F: UnwindSafe] crate::sync::LazyLock<T, F>;
    [] crate::sync::Once;
    [] crate::sync::Condvar;
    [] crate::sync::Barrier;
    [T] crate::sync::mpsc::Sender<T>;
    [T] crate::sync::mpsc::SyncSender<T>;
    [T] crate::sync::mpsc::Receiver<T>;
}

/// Says that a value is in order after a panic.
pub struct AssertUnwindSafe<T>(pub T);
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}
impl<T: RefUnwindSafe + ?Sized> RefUnwindSafe for crate::rc::Rc<T> {}
impl<T: RefUnwindSafe + ?Sized> RefUnwindSafe for crate::sync::Arc<T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for AssertUnwindSafe<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        f.debug_tuple("AssertUnwindSafe").field(&self.0).finish()
    }
}
impl<T: Default> Default for AssertUnwindSafe<T> {
    fn default() -> Self {
        AssertUnwindSafe(T::default())
    }
}
impl<T> crate::ops::Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
impl<T> crate::ops::DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    extern "rust-call" fn call_once(self, _args: ()) -> R {
        (self.0)()
    }
}

// A call that is to be made, and later its result.
struct Call<F, R> {
    function: Option<F>,
    result: Option<R>,
}
fn run_call<F: FnOnce() -> R, R>(data: *mut u8) {
    unsafe {
        let call = &mut *(data as *mut Call<F, R>);
        if let Some(function) = call.function.take() {
            call.result = Some(function());
        }
    }
}

/// Calls `f` and stops a panic that comes out of it.
pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send + 'static>> {
    let mut call = Call { function: Some(f), result: None };
    let mut payload = [0usize; 2];
    unsafe {
        let data = &mut call as *mut Call<F, R> as *mut u8;
        if crate::intrinsics::catch_unwind(run_call::<F, R>, data, &mut payload) {
            let raw = crate::intrinsics::ptr_from_parts::<dyn Any + Send, usize>(payload[0] as *const u8, payload[1]);
            return Err(Box::from_raw(raw as *mut (dyn Any + Send)));
        }
    }
    match call.result {
        Some(result) => Ok(result),
        None => unsafe { crate::intrinsics::unreachable() },
    }
}
