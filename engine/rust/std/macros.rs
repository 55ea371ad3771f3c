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
// and the macros that the parser itself knows: format_args_nl, condition_text, and these.
//
/// `std::format_args!`: A text with values, to be formatted by whom it is handed to.
/// `std::concat!`: The literals as one text, made before the program runs.
/// `std::stringify!`: The text of what stands between the parentheses.
/// `std::line!`: The number of this line.
/// `std::column!`: The column of this place.
/// `std::file!`: The name of this file.
/// `std::module_path!`: The path of this module.
/// `std::cfg!`: Is the program built with this setting?
/// `std::compile_error!`: Refuses the program with this message.

/// `std::print!`: Writes a text with values to the standard output.
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args!($($arg)*)); }};
}

/// `std::println!`: Writes a line with values to the standard output.
#[macro_export]
macro_rules! println {
    () => { $crate::io::_print($crate::format_args!("\n")) };
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args_nl!($($arg)*)); }};
}

/// `std::eprint!`: Writes a text with values to the standard error output.
#[macro_export]
macro_rules! eprint {
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args!($($arg)*)); }};
}

/// `std::eprintln!`: Writes a line with values to the standard error output.
#[macro_export]
macro_rules! eprintln {
    () => { $crate::io::_eprint($crate::format_args!("\n")) };
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args_nl!($($arg)*)); }};
}

/// `std::format!`: A `String` made of a text with values.
#[macro_export]
macro_rules! format {
    ($($arg:tt)*) => {{ let text = $crate::fmt::format($crate::format_args!($($arg)*)); text }};
}

/// `std::write!`: Writes a text with values to a formatter, a string or a writer; gives a `Result`.
#[macro_export]
macro_rules! write {
    ($to:expr, $($arg:tt)*) => { $to.write_fmt($crate::format_args!($($arg)*)) };
    ($($arg:tt)*) => {
        $crate::compile_error!("`write!` needs a destination and format arguments: write!(to, \"…\", …)")
    };
}

/// `std::writeln!`: The same as `write!`, with a line end.
#[macro_export]
macro_rules! writeln {
    ($to:expr $(,)?) => { $crate::write!($to, "\n") };
    ($to:expr, $($arg:tt)*) => { $to.write_fmt($crate::format_args_nl!($($arg)*)) };
    ($($arg:tt)*) => {
        $crate::compile_error!("`writeln!` needs a destination and format arguments: writeln!(to, \"…\", …)")
    };
}

/// `std::panic!`: Stops the thread with a message; values are dropped on the way.
#[macro_export]
macro_rules! panic {
    () => { $crate::rt::panic_str("explicit panic") };
    // One value alone is no part of the text, even if it is a literal: the message is a String.
    ("{}", $arg:expr $(,)?) => { $crate::rt::panic_fmt($crate::format_args!("{}", *&$arg)) };
    ($($arg:tt)+) => { $crate::rt::panic_fmt($crate::format_args!($($arg)+)) };
}

/// `std::todo!`: Panics: this part is still to be written.
#[macro_export]
macro_rules! todo {
    () => { $crate::rt::panic_str("not yet implemented") };
    ($($arg:tt)+) => { $crate::panic!("not yet implemented: {}", $crate::format_args!($($arg)+)) };
}

/// `std::unimplemented!`: Panics: this part is not there.
#[macro_export]
macro_rules! unimplemented {
    () => { $crate::rt::panic_str("not implemented") };
    ($($arg:tt)+) => { $crate::panic!("not implemented: {}", $crate::format_args!($($arg)+)) };
}

/// `std::unreachable!`: Panics: the program should never come here.
#[macro_export]
macro_rules! unreachable {
    () => { $crate::rt::panic_str("internal error: entered unreachable code") };
    ($($arg:tt)+) => {
        $crate::panic!("internal error: entered unreachable code: {}", $crate::format_args!($($arg)+))
    };
}

/// `std::assert!`: Panics unless the condition is true.
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

/// `std::assert_eq!`: Panics unless both values are equal, and shows them.
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

/// `std::assert_ne!`: Panics when both values are equal, and shows them.
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

/// `std::debug_assert!`: The same as `assert!`, left out of release builds.
#[macro_export]
macro_rules! debug_assert {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert!($($arg)*); } };
}

/// `std::debug_assert_eq!`: The same as `assert_eq!`, left out of release builds.
#[macro_export]
macro_rules! debug_assert_eq {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_eq!($($arg)*); } };
}

/// `std::debug_assert_ne!`: The same as `assert_ne!`, left out of release builds.
#[macro_export]
macro_rules! debug_assert_ne {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_ne!($($arg)*); } };
}

/// `std::matches!`: Does the value match the pattern?
#[macro_export]
macro_rules! matches {
    ($value:expr, $pattern:pat $(if $guard:expr)? $(,)?) => {
        match $value {
            $pattern $(if $guard)? => true,
            _ => false
        }
    };
}

/// `std::vec!`: A vector of these elements, or of one element so many times.
#[macro_export]
macro_rules! vec {
    () => { $crate::vec::Vec::new() };
    ($element:expr; $count:expr) => { $crate::vec::from_elem($element, $count) };
    ($($element:expr),+ $(,)?) => { $crate::slice::into_vec($crate::boxed::Box::new([$($element),+])) };
}

/// `std::dbg!`: Shows a value with its place in the text on the standard error output, and gives it back.
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

/// `std::task::ready!`: The value of a ready `Poll`; a pending one is returned from the function.
macro_rules! ready {
    ($e:expr $(,)?) => {
        match $e {
            $crate::task::Poll::Ready(t) => t,
            $crate::task::Poll::Pending => return $crate::task::Poll::Pending,
        }
    };
}

/// `std::mem::offset_of!`: How many bytes a field lies behind the beginning of its type.
macro_rules! offset_of {
    ($t:ty, $($field:tt).+ $(,)?) => {{
        let base = 0 as *const $t;
        unsafe { &raw const (*base).$($field).+ as usize }
    }};
}

/// `std::pin::pin!`: Pins a value where it stands.
macro_rules! pin {
    ($value:expr $(,)?) => { $crate::pin::Pin { __pointer: &mut { $value } } };
}

/// `std::thread_local!`: Declares a static of which every thread has its own.
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

/// `std::ptr::addr_of!`: A raw pointer to a place, without a reference in between.
macro_rules! addr_of {
    ($place:expr) => { &raw const $place };
}
/// `std::ptr::addr_of_mut!`: A raw pointer to a place that may be changed through it.
macro_rules! addr_of_mut {
    ($place:expr) => { &raw mut $place };
}

// For the maps: iterators over nothing.
macro_rules! empty_map_iterators {
    (@lent $($I:ident $e:expr;)*) => { $(
        impl<'a, K: 'a, V: 'a> Default for $I<'a, K, V> {
            fn default() -> Self {
                $I { inner: $e }
            }
        }
    )* };
    (@owned $($I:ident)*) => { $(
        impl<K, V> Default for $I<K, V> {
            fn default() -> Self {
                $I { inner: Vec::new().into_iter() }
            }
        }
    )* };
    () => {
        empty_map_iterators! { @lent
            Iter [].iter();
            IterMut [].iter_mut();
            Keys [].iter();
            Values [].iter();
            ValuesMut [].iter_mut();
        }
        empty_map_iterators!(@owned IntoIter IntoKeys IntoValues);
    };
}
