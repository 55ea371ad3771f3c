//! How a program starts, and how it panics.

use crate::any::Any;
use crate::fmt;
use crate::panic::{Location, PanicHookInfo};

/// Runs `main`; gives the program's exit status.
#[lang = "start"]
fn lang_start<T: crate::process::Termination, M: FnOnce() -> T>() -> i32 {
    // The type of a function is all that there is of it: a value of no bytes.
    let main: M = unsafe { crate::mem::MaybeUninit::uninit().assume_init() };
    main().report().to_i32()
}

/// Panics with a text.
#[lang = "panic"]
#[inline(never)]
#[track_caller]
pub fn panic_str(message: &'static str) -> ! {
    let location = Location::caller();
    let payload: Box<dyn Any + Send> = Box::new(message);
    begin(payload, &message, location)
}

/// Panics because `index` is not below `len`.
#[lang = "panic_bounds_check"]
#[inline(never)]
#[track_caller]
pub fn panic_bounds(index: usize, len: usize) -> ! {
    panic_fmt(format_args!("index out of bounds: the len is {} but the index is {}", len, index))
}

/// Panics with a formatted text.
#[lang = "panic_fmt"]
#[inline(never)]
#[track_caller]
pub fn panic_fmt(args: fmt::Arguments<'_>) -> ! {
    let location = Location::caller();
    match args.as_str() {
        Some(message) => {
            let payload: Box<dyn Any + Send> = Box::new(message);
            begin(payload, &message, location)
        }
        None => {
            let message = fmt::format(args);
            let shown = message.clone();
            let payload: Box<dyn Any + Send> = Box::new(message);
            begin(payload, &shown, location)
        }
    }
}

/// Panics with the text of a value.
#[inline(never)]
#[track_caller]
pub fn panic_display<T: fmt::Display>(x: &T) -> ! {
    panic_fmt(format_args!("{}", *x))
}

// Prints the message, or calls the hook, and unwinds.
fn begin(payload: Box<dyn Any + Send>, message: &dyn fmt::Display, location: Location<'static>) -> ! {
    crate::panic::report(&PanicHookInfo::new(&*payload, location), message);
    resume(payload)
}

// Unwinds with this payload.
pub(crate) fn resume(payload: Box<dyn Any + Send>) -> ! {
    unsafe {
        let raw = Box::into_raw(payload);
        let vtable = crate::intrinsics::ptr_metadata(raw as *const (dyn Any + Send));
        crate::intrinsics::begin_panic(raw as *mut u8, vtable)
    }
}

/// Which `assert_…!` failed.
#[derive(Clone, Copy, PartialEq)]
pub enum AssertKind {
    /// `assert_eq!`
    Eq,
    /// `assert_ne!`
    Ne,
}

/// Panics because two values are different, or are not.
#[inline(never)]
#[track_caller]
pub fn assert_failed<T: fmt::Debug + ?Sized, U: fmt::Debug + ?Sized>(
    kind: AssertKind,
    left: &T,
    right: &U,
    args: Option<fmt::Arguments<'_>>,
) -> ! {
    let op = match kind {
        AssertKind::Eq => "==",
        AssertKind::Ne => "!=",
    };
    match args {
        Some(args) => panic!("assertion `left {} right` failed: {}\n  left: {:?}\n right: {:?}", op, args, left, right),
        None => panic!("assertion `left {} right` failed\n  left: {:?}\n right: {:?}", op, left, right),
    }
}
