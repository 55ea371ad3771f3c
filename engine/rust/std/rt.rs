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

// Runs one `#[test]` function; gives 0 if it and those before passed, else 101. `kind`: 0 must not panic, 1 must
// panic, 2 must panic with `expected` in its message. With a negative `before` the outcome is not printed, and the
// test has a thread of its name, as rustc's have.
#[lang = "run_test"]
fn run_test<T: crate::process::Termination, M: FnOnce() -> T>(
    name: &'static str,
    expected: &'static str,
    place: &'static str,
    kind: i32,
    before: i32,
) -> i32 {
    let test = || {
        let test: M = unsafe { crate::mem::MaybeUninit::uninit().assume_init() };
        test().report().to_i32()
    };
    let outcome = if before < 0 {
        crate::thread::Builder::new().name(String::from(name)).spawn(test).unwrap().join()
    } else {
        crate::panic::catch_unwind(test)
    };
    let passed = match outcome {
        Ok(status) if kind == 0 => status == 0,
        Ok(_) => {
            print!("note: test did not panic as expected at {place}");
            false
        }
        Err(_) if kind < 2 => kind == 1,
        Err(payload) => {
            let message = match payload.downcast_ref::<&str>() {
                Some(text) => Some(*text),
                None => payload.downcast_ref::<String>().map(|text| text.as_str()),
            };
            match message {
                Some(text) if text.contains(expected) => true,
                Some(text) => {
                    print!("note: panic did not contain expected string\n      panic message: {text:?}\n expected substring: {expected:?}");
                    false
                }
                None => {
                    print!("note: expected panic with string value,\n found non-string value: `{:?}`\n     expected substring: {expected:?}", (*payload).type_id());
                    false
                }
            }
        }
    };
    if before >= 0 {
        println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
    }
    if passed && before <= 0 { 0 } else { 101 }
}

/// Panics with a text.
#[lang = "panic"]
#[inline(never)]
#[track_caller]
pub fn panic_str(message: &'static str) -> ! {
    let location = *Location::caller();
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
    let location = *Location::caller();
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
