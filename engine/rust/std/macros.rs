// The macros of the standard library.
//
// They call these parts of the library, which stand in its other files:
//   $crate::io::_print(fmt::Arguments)      $crate::io::_eprint(fmt::Arguments)
//   $crate::fmt::format(fmt::Arguments) -> String
//   $crate::rt::panic_fmt(fmt::Arguments) -> !
//   $crate::rt::panic_str(&'static str) -> !
//   $crate::rt::AssertKind { Eq, Ne }
//   $crate::rt::assert_failed(AssertKind, &L, &R, Option<fmt::Arguments>) -> !
//   $crate::vec::Vec::new()                 $crate::vec::from_elem(element, count) -> Vec<T>
//   $crate::slice::into_vec(Box<[T; N]>) -> Vec<T>
//   $crate::boxed::Box::new(value)
//   `write_fmt`, a method of whatever `write!` writes to
// and these macros, which the parser itself knows: format_args, format_args_nl, concat, stringify,
// condition_text, line, column, file, cfg, compile_error.

#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args!($($arg)*)); }};
}

#[macro_export]
macro_rules! println {
    () => { $crate::io::_print($crate::format_args!("\n")) };
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args_nl!($($arg)*)); }};
}

#[macro_export]
macro_rules! eprint {
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args!($($arg)*)); }};
}

#[macro_export]
macro_rules! eprintln {
    () => { $crate::io::_eprint($crate::format_args!("\n")) };
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args_nl!($($arg)*)); }};
}

#[macro_export]
macro_rules! format {
    ($($arg:tt)*) => {{ let text = $crate::fmt::format($crate::format_args!($($arg)*)); text }};
}

#[macro_export]
macro_rules! write {
    ($to:expr, $($arg:tt)*) => { $to.write_fmt($crate::format_args!($($arg)*)) };
    ($($arg:tt)*) => {
        $crate::compile_error!("`write!` needs a destination and format arguments: write!(to, \"…\", …)")
    };
}

#[macro_export]
macro_rules! writeln {
    ($to:expr $(,)?) => { $crate::write!($to, "\n") };
    ($to:expr, $($arg:tt)*) => { $to.write_fmt($crate::format_args_nl!($($arg)*)) };
    ($($arg:tt)*) => {
        $crate::compile_error!("`writeln!` needs a destination and format arguments: writeln!(to, \"…\", …)")
    };
}

#[macro_export]
macro_rules! panic {
    () => { $crate::rt::panic_str("explicit panic") };
    // One value alone is no part of the text, even if it is a literal: the message is a String.
    ("{}", $arg:expr $(,)?) => { $crate::rt::panic_fmt($crate::format_args!("{}", *&$arg)) };
    ($($arg:tt)+) => { $crate::rt::panic_fmt($crate::format_args!($($arg)+)) };
}

#[macro_export]
macro_rules! todo {
    () => { $crate::rt::panic_str("not yet implemented") };
    ($($arg:tt)+) => { $crate::panic!("not yet implemented: {}", $crate::format_args!($($arg)+)) };
}

#[macro_export]
macro_rules! unimplemented {
    () => { $crate::rt::panic_str("not implemented") };
    ($($arg:tt)+) => { $crate::panic!("not implemented: {}", $crate::format_args!($($arg)+)) };
}

#[macro_export]
macro_rules! unreachable {
    () => { $crate::rt::panic_str("internal error: entered unreachable code") };
    ($($arg:tt)+) => {
        $crate::panic!("internal error: entered unreachable code: {}", $crate::format_args!($($arg)+))
    };
}

#[macro_export]
macro_rules! assert {
    ($condition:expr $(,)?) => {
        if !$condition {
            $crate::rt::panic_str($crate::concat!("assertion failed: ", $crate::condition_text!($condition)))
        }
    };
    ($condition:expr, $($arg:tt)+) => {
        if !$condition {
            $crate::panic!($($arg)+)
        }
    };
}

#[macro_export]
macro_rules! assert_eq {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left, right) => {
                if !(*left == *right) {
                    $crate::rt::assert_failed(
                        $crate::rt::AssertKind::Eq, &*left, &*right, $crate::option::Option::None)
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left, right) => {
                if !(*left == *right) {
                    $crate::rt::assert_failed(
                        $crate::rt::AssertKind::Eq, &*left, &*right,
                        $crate::option::Option::Some($crate::format_args!($($arg)+)))
                }
            }
        }
    };
}

#[macro_export]
macro_rules! assert_ne {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left, right) => {
                if *left == *right {
                    $crate::rt::assert_failed(
                        $crate::rt::AssertKind::Ne, &*left, &*right, $crate::option::Option::None)
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left, right) => {
                if *left == *right {
                    $crate::rt::assert_failed(
                        $crate::rt::AssertKind::Ne, &*left, &*right,
                        $crate::option::Option::Some($crate::format_args!($($arg)+)))
                }
            }
        }
    };
}

#[macro_export]
macro_rules! debug_assert {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert!($($arg)*); } };
}

#[macro_export]
macro_rules! debug_assert_eq {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_eq!($($arg)*); } };
}

#[macro_export]
macro_rules! debug_assert_ne {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_ne!($($arg)*); } };
}

#[macro_export]
macro_rules! matches {
    ($value:expr, $pattern:pat $(if $guard:expr)? $(,)?) => {
        match $value {
            $pattern $(if $guard)? => true,
            _ => false
        }
    };
}

#[macro_export]
macro_rules! vec {
    () => { $crate::vec::Vec::new() };
    ($element:expr; $count:expr) => { $crate::vec::from_elem($element, $count) };
    ($($element:expr),+ $(,)?) => { $crate::slice::into_vec($crate::boxed::Box::new([$($element),+])) };
}

#[macro_export]
macro_rules! dbg {
    () => { $crate::eprintln!("[{}:{}:{}]", $crate::file!(), $crate::line!(), $crate::column!()) };
    ($value:expr $(,)?) => {
        match $value {
            value => {
                $crate::eprintln!("[{}:{}:{}] {} = {:#?}",
                    $crate::file!(), $crate::line!(), $crate::column!(), $crate::stringify!($value), &value);
                value
            }
        }
    };
    ($($value:expr),+ $(,)?) => { ($($crate::dbg!($value)),+,) };
}

// `std::task::ready!`
macro_rules! ready {
    ($e:expr $(,)?) => {
        match $e {
            $crate::task::Poll::Ready(t) => t,
            $crate::task::Poll::Pending => return $crate::task::Poll::Pending,
        }
    };
}

// `std::mem::offset_of!`
macro_rules! offset_of {
    ($t:ty, $($field:tt).+ $(,)?) => {{
        let base = 0 as *const $t;
        unsafe { &raw const (*base).$($field).+ as usize }
    }};
}

// `std::pin::pin!`
macro_rules! pin {
    ($value:expr $(,)?) => { $crate::pin::Pin { __pointer: &mut { $value } } };
}

#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const { $($init:tt)* }; $($rest:tt)*) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = { $($init)* });
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const { $($init:tt)* }) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = { $($init)* });
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr; $($rest:tt)*) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = $init);
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr) => {
        $(#[$attr])* $vis static $name: $crate::thread::LocalKey<$t> = {
            fn init() -> $t {
                $init
            }
            $crate::thread::LocalKey::new(init)
        };
    };
}

// `std::ptr::addr_of!` and `std::ptr::addr_of_mut!`
macro_rules! addr_of {
    ($place:expr) => { &raw const $place };
}
macro_rules! addr_of_mut {
    ($place:expr) => { &raw mut $place };
}
