//! Formatting: what `{}` and its flags mean.
//!
//! How `format_args!("a{}b{:>5}", x, y)` is lowered (the checker generates exactly these calls):
//!
//! ```text
//! Arguments::new(
//!     &["a", "b"],                                      // literals: pieces[i] stands before placeholder i,
//!                                                       // one more piece if text follows the last one
//!     &[Argument::new_display(&x), Argument::new_display(&y)],
//!     &[Spec::new(0, ' ', 0, 0, 0, 0, 0, 0), Spec::new(1, ' ', 3, 0, 1, 5, 0, 0)],
//! )
//! ```
//!
//! * `specs` is empty when every placeholder is plain (no flags, fill, width or precision) and placeholder i
//!   shows argument i: then `args[i]` follows `pieces[i]`. Otherwise there is one `Spec` per placeholder.
//! * `args` holds one entry for each (argument, trait) pair that is used: `new_display`, `new_debug`,
//!   `new_lower_hex`, `new_upper_hex`, `new_octal`, `new_binary`, `new_lower_exp`, `new_upper_exp`,
//!   `new_pointer`; a width or precision taken from an argument is an entry of its own:
//!   `new_count(&usize)`.
//! * `Spec::new(arg, fill, align, flags, width_kind, width, precision_kind, precision)`: `arg` is an index
//!   into `args`; `align` 0 none, 1 left, 2 center, 3 right; `flags` the sum of 1 `+`, 2 `-`, 4 `#`, 8 `0`,
//!   16 `x?`, 32 `X?`; a kind is 0 none, 1 the number itself, 2 an index into `args` of a count.
//! * A text without placeholders has one piece (none when it is empty) and empty `args`.
//!
//! The functions are found as members of the lang items `format_arguments`, `format_argument`, `format_spec`.

pub mod builders;
pub mod float;
pub mod num;
pub mod text;

pub use self::builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple};

use crate::marker::PhantomData;
use crate::string::String;

/// Something could not be written.
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("an error occurred when formatting an argument")
    }
}

/// What formatting functions give back.
pub type Result = crate::result::Result<(), Error>;

/// Where text can be written to.
pub trait Write {
    /// Writes a text.
    fn write_str(&mut self, s: &str) -> Result;

    /// Writes one character.
    fn write_char(&mut self, c: char) -> Result {
        let mut buffer = [0u8; 4];
        self.write_str(c.encode_utf8(&mut buffer))
    }

    /// Writes formatted text; what `write!` calls.
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result
    where
        Self: Sized,
    {
        write(self, args)
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write_str(&mut self, s: &str) -> Result {
        (**self).write_str(s)
    }
    fn write_char(&mut self, c: char) -> Result {
        (**self).write_char(c)
    }
}

impl<'a> dyn Write + 'a {
    /// Writes formatted text; what `write!` calls.
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        write(self, args)
    }
}

macro_rules! formatting_trait {
    ($($doc:literal $Trait:ident)*) => { $(
        #[doc = $doc]
        pub trait $Trait {
            /// Writes the value to the formatter.
            fn fmt(&self, f: &mut Formatter<'_>) -> Result;
        }
        impl<T: ?Sized + $Trait> $Trait for &T {
            #[inline]
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                $Trait::fmt(&**self, f)
            }
        }
        impl<T: ?Sized + $Trait> $Trait for &mut T {
            #[inline]
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                $Trait::fmt(&**self, f)
            }
        }
    )* };
}
formatting_trait! {
    "`{}`: for people." Display
    "`{:?}`: for programmers." Debug
    "`{:x}`: hexadecimal with small letters." LowerHex
    "`{:X}`: hexadecimal with capital letters." UpperHex
    "`{:o}`: octal." Octal
    "`{:b}`: binary." Binary
    "`{:e}`: scientific notation." LowerExp
    "`{:E}`: scientific notation with a capital E." UpperExp
}

/// `{:p}`: as an address.
pub trait Pointer {
    /// Writes the address to the formatter.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// On which side of a text filling goes.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// The text comes first.
    Left,
    /// The text comes last.
    Right,
    /// Half of the filling on each side.
    Center,
}

// ---------------------------------------------------------------- arguments

/// Stands for a value whose type was forgotten.
pub struct Opaque;

/// A value with the function that formats it.
#[lang = "format_argument"]
#[derive(Copy, Clone)]
pub struct Argument<'a> {
    value: &'a Opaque,
    formatter: fn(&Opaque, &mut Formatter<'_>) -> Result,
}

macro_rules! argument_constructor {
    ($($name:ident $Trait:ident)*) => { $(
        #[inline]
        pub fn $name<T: $Trait>(value: &'a T) -> Argument<'a> {
            let formatter: fn(&T, &mut Formatter<'_>) -> Result = <T as $Trait>::fmt;
            unsafe {
                Argument {
                    value: crate::intrinsics::transmute::<&'a T, &'a Opaque>(value),
                    formatter: crate::intrinsics::transmute::<
                        fn(&T, &mut Formatter<'_>) -> Result,
                        fn(&Opaque, &mut Formatter<'_>) -> Result,
                    >(formatter),
                }
            }
        }
    )* };
}

impl<'a> Argument<'a> {
    argument_constructor! {
        new_display Display
        new_debug Debug
        new_lower_hex LowerHex
        new_upper_hex UpperHex
        new_octal Octal
        new_binary Binary
        new_lower_exp LowerExp
        new_upper_exp UpperExp
        new_pointer Pointer
    }

    /// A width or precision that is taken from a variable.
    pub fn new_count(value: &'a usize) -> Argument<'a> {
        Argument::new_display(value)
    }

    fn count(&self) -> usize {
        unsafe { *crate::intrinsics::transmute::<&'a Opaque, &'a usize>(self.value) }
    }
}

/// One placeholder: which argument, and how.
#[lang = "format_spec"]
#[derive(Copy, Clone)]
pub struct Spec {
    arg: usize,
    fill: char,
    align: u8,
    flags: u32,
    width_kind: u8,
    width: usize,
    precision_kind: u8,
    precision: usize,
}

impl Spec {
    /// See the head of this file.
    #[inline]
    pub fn new(
        arg: usize,
        fill: char,
        align: u8,
        flags: u32,
        width_kind: u8,
        width: usize,
        precision_kind: u8,
        precision: usize,
    ) -> Spec {
        Spec { arg, fill, align, flags, width_kind, width, precision_kind, precision }
    }
}

fn count_of(kind: u8, value: usize, args: &[Argument<'_>]) -> Option<usize> {
    match kind {
        0 => None,
        1 => Some(value),
        _ => Some(args[value].count()),
    }
}

/// A text with the values to put into it: what `format_args!` makes.
#[lang = "format_arguments"]
#[derive(Copy, Clone)]
pub struct Arguments<'a> {
    pieces: &'a [&'static str],
    args: &'a [Argument<'a>],
    specs: &'a [Spec],
}

impl<'a> Arguments<'a> {
    /// See the head of this file.
    #[inline]
    pub fn new(pieces: &'a [&'static str], args: &'a [Argument<'a>], specs: &'a [Spec]) -> Arguments<'a> {
        Arguments { pieces, args, specs }
    }

    /// The text, if there is nothing to put into it.
    pub fn as_str(&self) -> Option<&'static str> {
        if self.args.len() > 0 {
            None
        } else if self.pieces.len() == 0 {
            Some("")
        } else if self.pieces.len() == 1 {
            Some(self.pieces[0])
        } else {
            None
        }
    }

    // A guess at the length of the formatted text, so that a `String` grows less often.
    pub(crate) fn estimated_capacity(&self) -> usize {
        let mut length = 0;
        let mut i = 0;
        while i < self.pieces.len() {
            length += self.pieces[i].len();
            i += 1;
        }
        if self.args.len() == 0 {
            length
        } else if self.pieces.len() > 0 && self.pieces[0].len() == 0 && length < 16 {
            0
        } else {
            length * 2
        }
    }
}

impl Debug for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f.out, *self)
    }
}
impl Display for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f.out, *self)
    }
}

/// Writes formatted text to `out`.
pub fn write(out: &mut dyn Write, args: Arguments<'_>) -> Result {
    let mut f = Formatter { out, options: plain() };
    let placeholders = if args.specs.len() == 0 { args.args.len() } else { args.specs.len() };
    let mut i = 0;
    while i < placeholders {
        let piece = args.pieces[i];
        if piece.len() > 0 {
            f.out.write_str(piece)?;
        }
        let mut arg = i;
        if args.specs.len() > 0 {
            let spec = &args.specs[i];
            arg = spec.arg;
            f.options = Options {
                fill: spec.fill,
                align: spec.align,
                flags: spec.flags,
                width: count_of(spec.width_kind, spec.width, args.args),
                precision: count_of(spec.precision_kind, spec.precision, args.args),
            };
        }
        let shown = &args.args[arg];
        (shown.formatter)(shown.value, &mut f)?;
        i += 1;
    }
    if i < args.pieces.len() {
        f.out.write_str(args.pieces[i])?;
    }
    Ok(())
}

/// The formatted text as a `String`; what `format!` calls.
pub fn format(args: Arguments<'_>) -> String {
    match args.as_str() {
        Some(text) => String::from(text),
        None => {
            let mut text = String::with_capacity(args.estimated_capacity());
            match write(&mut text, args) {
                Ok(()) => text,
                Err(_) => panic!("a formatting trait implementation returned an error when the underlying stream did not"),
            }
        }
    }
}

// ---------------------------------------------------------------- the formatter

const PLUS: u32 = 1;
const MINUS: u32 = 2;
const ALTERNATE: u32 = 4;
const ZERO: u32 = 8;
const DEBUG_LOWER_HEX: u32 = 16;
const DEBUG_UPPER_HEX: u32 = 32;

// What was written between `:` and `}`.
#[derive(Copy, Clone)]
pub(crate) struct Options {
    fill: char,
    align: u8,
    flags: u32,
    width: Option<usize>,
    precision: Option<usize>,
}

#[inline]
fn plain() -> Options {
    Options { fill: ' ', align: 0, flags: 0, width: None, precision: None }
}

/// Where a value writes itself to, and how it was asked to.
pub struct Formatter<'a> {
    pub(crate) out: &'a mut dyn Write,
    pub(crate) options: Options,
}

impl<'a> Formatter<'a> {
    /// Writes a text as it is.
    #[inline]
    pub fn write_str(&mut self, s: &str) -> Result {
        self.out.write_str(s)
    }
    /// Writes one character.
    pub fn write_char(&mut self, c: char) -> Result {
        self.out.write_char(c)
    }
    /// Writes formatted text; what `write!` calls.
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        write(self.out, args)
    }

    /// The character that fills.
    pub fn fill(&self) -> char {
        self.options.fill
    }
    /// The side that was asked for.
    pub fn align(&self) -> Option<Alignment> {
        match self.options.align {
            1 => Some(Alignment::Left),
            2 => Some(Alignment::Center),
            3 => Some(Alignment::Right),
            _ => None,
        }
    }
    /// The least width.
    pub fn width(&self) -> Option<usize> {
        self.options.width
    }
    /// The precision.
    pub fn precision(&self) -> Option<usize> {
        self.options.precision
    }
    /// Was `+` written?
    pub fn sign_plus(&self) -> bool {
        self.options.flags & PLUS != 0
    }
    /// Was `-` written?
    pub fn sign_minus(&self) -> bool {
        self.options.flags & MINUS != 0
    }
    /// Was `#` written?
    pub fn alternate(&self) -> bool {
        self.options.flags & ALTERNATE != 0
    }
    /// Was `0` written?
    pub fn sign_aware_zero_pad(&self) -> bool {
        self.options.flags & ZERO != 0
    }
    pub(crate) fn debug_lower_hex(&self) -> bool {
        self.options.flags & DEBUG_LOWER_HEX != 0
    }
    pub(crate) fn debug_upper_hex(&self) -> bool {
        self.options.flags & DEBUG_UPPER_HEX != 0
    }

    fn write_fill(&mut self, count: usize) -> Result {
        let mut i = 0;
        while i < count {
            self.out.write_char(self.options.fill)?;
            i += 1;
        }
        Ok(())
    }

    // How much of `filling` goes before the text; `otherwise` is the side when none was asked for.
    fn filling_before(&self, filling: usize, otherwise: u8) -> usize {
        let align = if self.options.align == 0 { otherwise } else { self.options.align };
        match align {
            1 => 0,
            2 => filling / 2,
            _ => filling,
        }
    }

    /// Writes a text with filling up to the width, cut to the precision.
    pub fn pad(&mut self, s: &str) -> Result {
        if self.options.width.is_none() && self.options.precision.is_none() {
            return self.out.write_str(s);
        }
        let mut text = s;
        if let Some(most) = self.options.precision {
            text = text::first_chars(s, most);
        }
        let width = match self.options.width {
            None => return self.out.write_str(text),
            Some(width) => width,
        };
        let length = text::count_chars(text);
        if length >= width {
            return self.out.write_str(text);
        }
        let filling = width - length;
        let before = self.filling_before(filling, 1);
        self.write_fill(before)?;
        self.out.write_str(text)?;
        self.write_fill(filling - before)
    }

    /// Writes the digits of an integer with sign, prefix (for `#`) and filling.
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, digits: &str) -> Result {
        let sign = if !is_nonnegative {
            "-"
        } else if self.sign_plus() {
            "+"
        } else {
            ""
        };
        let prefix = if self.alternate() { prefix } else { "" };
        let least = match self.options.width {
            None => 0,
            Some(width) => width,
        };
        self.pad_number(sign, prefix, digits, least)
    }

    // Sign, prefix and digits, at least `least` wide; `0` fills between prefix and digits.
    pub(crate) fn pad_number(&mut self, sign: &str, prefix: &str, digits: &str, least: usize) -> Result {
        let length = sign.len() + prefix.len() + digits.len();
        let filling = if length < least { least - length } else { 0 };
        let zeros = self.sign_aware_zero_pad();
        let before = if zeros { 0 } else { self.filling_before(filling, 3) };
        if filling > 0 && !zeros {
            self.write_fill(before)?;
        }
        if sign.len() > 0 {
            self.out.write_str(sign)?;
        }
        if prefix.len() > 0 {
            self.out.write_str(prefix)?;
        }
        if zeros {
            let mut i = 0;
            while i < filling {
                self.out.write_char('0')?;
                i += 1;
            }
        }
        self.out.write_str(digits)?;
        if filling > 0 && !zeros {
            self.write_fill(filling - before)?;
        }
        Ok(())
    }

    /// Helps to format a struct with named fields.
    pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {
        builders::debug_struct_new(self, name)
    }
    /// Helps to format a tuple struct.
    pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {
        builders::debug_tuple_new(self, name)
    }
    /// Helps to format something like a list.
    pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {
        builders::debug_list_new(self)
    }
    /// Helps to format something like a set.
    pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {
        builders::debug_set_new(self)
    }
    /// Helps to format something like a map.
    pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {
        builders::debug_map_new(self)
    }
}

impl Write for Formatter<'_> {
    fn write_str(&mut self, s: &str) -> Result {
        self.out.write_str(s)
    }
    fn write_char(&mut self, c: char) -> Result {
        self.out.write_char(c)
    }
}

// ---------------------------------------------------------------- simple values

impl Display for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl Debug for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}
impl Debug for () {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("()")
    }
}
impl Debug for ! {
    fn fmt(&self, _f: &mut Formatter<'_>) -> Result {
        *self
    }
}
impl Display for ! {
    fn fmt(&self, _f: &mut Formatter<'_>) -> Result {
        *self
    }
}
impl<T: ?Sized> Debug for PhantomData<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("PhantomData<")?;
        f.write_str(crate::any::type_name::<T>())?;
        f.write_str(">")
    }
}

impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: Debug, const N: usize> Debug for [T; N] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

macro_rules! debug_of_tuple {
    ($($T:ident $n:tt)*) => {
        impl<$($T: Debug),*> Debug for ($($T,)*) {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let mut builder = f.debug_tuple("");
                $( builder.field(&self.$n); )*
                builder.finish()
            }
        }
    };
}
debug_of_tuple!(A 0);
debug_of_tuple!(A 0 B 1);
debug_of_tuple!(A 0 B 1 C 2);
debug_of_tuple!(A 0 B 1 C 2 D 3);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
debug_of_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);

// ---------------------------------------------------------------- addresses

// `0x` and the digits; `{:#p}` fills with zeros to the full width of an address.
pub(crate) fn fmt_address(address: usize, f: &mut Formatter<'_>) -> Result {
    let width = f.options.width;
    let flags = f.options.flags;
    if f.alternate() {
        f.options.flags |= ZERO;
        if f.options.width.is_none() {
            f.options.width = Some(18);
        }
    }
    f.options.flags |= ALTERNATE;
    let result = LowerHex::fmt(&address, f);
    f.options.width = width;
    f.options.flags = flags;
    result
}

impl<T: ?Sized> Pointer for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        fmt_address(unsafe { crate::intrinsics::ptr_address(*self) }, f)
    }
}
impl<T: ?Sized> Pointer for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        fmt_address(unsafe { crate::intrinsics::ptr_address(*self as *const T) }, f)
    }
}
impl<T: ?Sized> Pointer for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(&(*self as *const T), f)
    }
}
impl<T: ?Sized> Pointer for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(&(&**self as *const T), f)
    }
}
impl<T: ?Sized> Debug for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self, f)
    }
}
impl<T: ?Sized> Debug for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self, f)
    }
}

/// Formats through a closure.
pub struct FromFn<F>(F);

/// A value that formats itself by calling `f`.
pub fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(f: F) -> FromFn<F> {
    FromFn(f)
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Debug for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Display for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}

// Writes the value as `{}` does.
pub(crate) fn display_to<T: Display + ?Sized>(value: &T, out: &mut dyn Write) -> Result {
    let mut f = Formatter { out, options: plain() };
    value.fmt(&mut f)
}
