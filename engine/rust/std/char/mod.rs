//! Unicode characters.

pub mod convert;
pub mod escape;
pub mod unicode;

pub use self::convert::{
    decode_utf16, from_digit, from_u32, from_u32_unchecked, CharTryFromError, DecodeUtf16, DecodeUtf16Error,
    ParseCharError, TryFromCharError,
};
pub use self::escape::{EscapeDebug, EscapeDefault, EscapeUnicode, ToLowercase, ToUppercase};

/// The largest character.
pub const MAX: char = char::MAX;
/// Stands for what could not be read.
pub const REPLACEMENT_CHARACTER: char = char::REPLACEMENT_CHARACTER;

impl char {
    /// The smallest character.
    pub const MIN: char = '\0';
    /// The largest character.
    pub const MAX: char = '\u{10FFFF}';
    /// The most bytes of a character in UTF-8.
    pub const MAX_LEN_UTF8: usize = 4;
    /// The most units of a character in UTF-16.
    pub const MAX_LEN_UTF16: usize = 2;
    /// Stands for what could not be read.
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';

    /// The character with this number, if there is one.
    pub const fn from_u32(i: u32) -> Option<char> {
        from_u32(i)
    }
    /// The character with this number; there must be one.
    pub const unsafe fn from_u32_unchecked(i: u32) -> char {
        unsafe { from_u32_unchecked(i) }
    }
    /// The characters that these UTF-16 units are.
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {
        decode_utf16(iter)
    }
    /// The digit to the base `radix`, if there is one.
    #[track_caller]
    pub const fn from_digit(num: u32, radix: u32) -> Option<char> {
        from_digit(num, radix)
    }
    /// Is it a digit to the base `radix`?
    #[track_caller]
    pub const fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }
    /// The value of the digit to the base `radix`, if it is one.
    #[track_caller]
    pub const fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 {
            crate::rt::panic_str("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
        }
        let c = self as u32;
        let value = if c >= 48 && c <= 57 {
            c - 48
        } else if c >= 97 && c <= 122 {
            c - 87
        } else if c >= 65 && c <= 90 {
            c - 55
        } else {
            return None;
        };
        if value < radix { Some(value) } else { None }
    }
    /// How many bytes it takes in UTF-8.
    #[inline]
    pub const fn len_utf8(self) -> usize {
        let c = self as u32;
        if c < 0x80 {
            1
        } else if c < 0x800 {
            2
        } else if c < 0x10000 {
            3
        } else {
            4
        }
    }
    /// How many units it takes in UTF-16.
    pub const fn len_utf16(self) -> usize {
        if (self as u32) < 0x10000 { 1 } else { 2 }
    }
    /// Writes it in UTF-8 into `dst`; gives what was written.
    #[track_caller]
    pub const fn encode_utf8(self, dst: &mut [u8]) -> &mut str {
        let c = self as u32;
        let n = self.len_utf8();
        if n > dst.len() {
            panic!("encode_utf8: need {} bytes to encode U+{:x} but buffer has just {}", n, c, dst.len());
        }
        if n == 1 {
            dst[0] = c as u8;
        } else if n == 2 {
            dst[0] = (c >> 6) as u8 | 0xC0;
            dst[1] = (c & 0x3F) as u8 | 0x80;
        } else if n == 3 {
            dst[0] = (c >> 12) as u8 | 0xE0;
            dst[1] = ((c >> 6) & 0x3F) as u8 | 0x80;
            dst[2] = (c & 0x3F) as u8 | 0x80;
        } else {
            dst[0] = (c >> 18) as u8 | 0xF0;
            dst[1] = ((c >> 12) & 0x3F) as u8 | 0x80;
            dst[2] = ((c >> 6) & 0x3F) as u8 | 0x80;
            dst[3] = (c & 0x3F) as u8 | 0x80;
        }
        unsafe { crate::str::from_utf8_unchecked_mut(crate::slice::from_raw_parts_mut(dst.as_mut_ptr(), n)) }
    }
    /// Writes it in UTF-16 into `dst`; gives what was written.
    #[track_caller]
    pub fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16] {
        let c = self as u32;
        if c < 0x10000 {
            dst[0] = c as u16;
            &mut dst[..1]
        } else {
            let rest = c - 0x10000;
            dst[0] = 0xD800 | (rest >> 10) as u16;
            dst[1] = 0xDC00 | (rest & 0x3FF) as u16;
            &mut dst[..2]
        }
    }
    /// Is it a letter?
    pub fn is_alphabetic(self) -> bool {
        if self.is_ascii() { self.is_ascii_alphabetic() } else { unicode::is_alphabetic(self as u32) }
    }
    /// Is it a small letter?
    pub fn is_lowercase(self) -> bool {
        if self.is_ascii() { self.is_ascii_lowercase() } else { unicode::is_lowercase(self as u32) }
    }
    /// Is it a capital letter?
    pub fn is_uppercase(self) -> bool {
        if self.is_ascii() { self.is_ascii_uppercase() } else { unicode::is_uppercase(self as u32) }
    }
    /// Is it white space?
    pub fn is_whitespace(self) -> bool {
        match self as u32 {
            32 | 9..=13 | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000 => true,
            _ => false,
        }
    }
    /// Is it a letter or a number?
    pub fn is_alphanumeric(self) -> bool {
        if self.is_ascii() { self.is_ascii_alphanumeric() } else { self.is_alphabetic() || self.is_numeric() }
    }
    /// Is it a control character?
    pub fn is_control(self) -> bool {
        let c = self as u32;
        c < 32 || (c >= 127 && c < 160)
    }
    /// Is it a number?
    pub fn is_numeric(self) -> bool {
        if self.is_ascii() { self.is_ascii_digit() } else { unicode::is_numeric(self as u32) }
    }
    /// The small letter or letters.
    pub fn to_lowercase(self) -> ToLowercase {
        escape::to_lowercase(self)
    }
    /// The capital letter or letters.
    pub fn to_uppercase(self) -> ToUppercase {
        escape::to_uppercase(self)
    }
    /// Is it below 128?
    #[inline]
    pub const fn is_ascii(&self) -> bool {
        (*self as u32) < 128
    }
    /// The capital letter, if it is a small ASCII letter.
    pub const fn to_ascii_uppercase(&self) -> char {
        if self.is_ascii_lowercase() { (*self as u8 - 32) as char } else { *self }
    }
    /// The small letter, if it is a capital ASCII letter.
    pub const fn to_ascii_lowercase(&self) -> char {
        if self.is_ascii_uppercase() { (*self as u8 + 32) as char } else { *self }
    }
    /// Are the two the same apart from ASCII case?
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() as u32 == other.to_ascii_lowercase() as u32
    }
    /// Makes a small ASCII letter capital.
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    /// Makes a capital ASCII letter small.
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
    /// Is it an ASCII letter?
    pub const fn is_ascii_alphabetic(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_alphabetic()
    }
    /// Is it a capital ASCII letter?
    pub const fn is_ascii_uppercase(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_uppercase()
    }
    /// Is it a small ASCII letter?
    pub const fn is_ascii_lowercase(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_lowercase()
    }
    /// Is it an ASCII letter or digit?
    pub const fn is_ascii_alphanumeric(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_alphanumeric()
    }
    /// Is it an ASCII digit?
    pub const fn is_ascii_digit(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_digit()
    }
    /// Is it a hexadecimal ASCII digit?
    pub const fn is_ascii_hexdigit(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_hexdigit()
    }
    /// Is it an ASCII punctuation mark?
    pub const fn is_ascii_punctuation(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_punctuation()
    }
    /// Is it a visible ASCII character?
    pub const fn is_ascii_graphic(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_graphic()
    }
    /// Is it ASCII white space?
    pub const fn is_ascii_whitespace(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_whitespace()
    }
    /// Is it an ASCII control character?
    pub const fn is_ascii_control(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_control()
    }
    /// As `\u{…}`.
    pub fn escape_unicode(self) -> EscapeUnicode {
        escape::escape_unicode(self)
    }
    /// As it would stand in a literal, in ASCII.
    pub fn escape_default(self) -> EscapeDefault {
        escape::escape_default(self)
    }
    /// As `{:?}` shows it.
    pub fn escape_debug(self) -> EscapeDebug {
        escape::escape_debug(self, true, true)
    }
    // Does `{:?}` of a text show it in another form?
    pub(crate) fn needs_escape(self) -> bool {
        let c = self as u32;
        if c < 128 {
            c < 32 || c == 127 || c == 34 || c == 39 || c == 92
        } else {
            unicode::is_grapheme_extended(c) || !unicode::is_printable(c)
        }
    }
}
