//! Numbers, texts and UTF-16 as characters.

use crate::fmt;
use crate::str::FromStr;

/// The character with this number, if there is one.
pub const fn from_u32(i: u32) -> Option<char> {
    if i > 0x10FFFF || (i >= 0xD800 && i <= 0xDFFF) { None } else { unsafe { Some(from_u32_unchecked(i)) } }
}
/// The character with this number; there must be one.
pub const unsafe fn from_u32_unchecked(i: u32) -> char {
    unsafe { crate::intrinsics::transmute::<u32, char>(i) }
}
/// The digit to the base `radix`, if there is one.
#[track_caller]
pub const fn from_digit(num: u32, radix: u32) -> Option<char> {
    if radix > 36 {
        crate::rt::panic_str("from_digit: radix is too high (maximum 36)");
    }
    if num >= radix {
        return None;
    }
    let num = num as u8;
    if num < 10 { Some((48 + num) as char) } else { Some((87 + num) as char) }
}

/// A number is no character.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct CharTryFromError(());
impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}
impl TryFrom<u32> for char {
    type Error = CharTryFromError;
    fn try_from(i: u32) -> Result<char, CharTryFromError> {
        match from_u32(i) {
            Some(c) => Ok(c),
            None => Err(CharTryFromError(())),
        }
    }
}

/// A character does not fit into a number.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TryFromCharError(());
impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("unicode code point out of range")
    }
}
macro_rules! from_char {
    ($($t:ident)*) => { $(
        impl TryFrom<char> for $t {
            type Error = TryFromCharError;
            fn try_from(c: char) -> Result<$t, TryFromCharError> {
                if c as u32 <= $t::MAX as u32 { Ok(c as $t) } else { Err(TryFromCharError(())) }
            }
        }
    )* };
}
from_char!(u8 u16);
impl TryFrom<char> for usize {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<usize, TryFromCharError> {
        Ok(c as usize)
    }
}

/// A text is not one character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError {
    kind: CharErrorKind,
}
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum CharErrorKind {
    EmptyString,
    TooManyChars,
}
impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}
impl FromStr for char {
    type Err = ParseCharError;
    fn from_str(s: &str) -> Result<char, ParseCharError> {
        let mut chars = s.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
            (Some(c), None) => Ok(c),
            _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
        }
    }
}

/// Characters out of UTF-16 units.
pub struct DecodeUtf16<I: Iterator<Item = u16>> {
    iter: I,
    // A unit that was read too early.
    pending: Option<u16>,
}
/// A unit that has no partner.
#[derive(Debug, Clone, Eq, PartialEq)]
pub struct DecodeUtf16Error {
    code: u16,
}
impl DecodeUtf16Error {
    /// The unit.
    pub fn unpaired_surrogate(&self) -> u16 {
        self.code
    }
}
impl fmt::Display for DecodeUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unpaired surrogate found: {:x}", self.code)
    }
}
/// The characters that these UTF-16 units are.
pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {
    DecodeUtf16 { iter: iter.into_iter(), pending: None }
}
impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> {
    type Item = Result<char, DecodeUtf16Error>;
    fn next(&mut self) -> Option<Result<char, DecodeUtf16Error>> {
        let unit = match self.pending.take() {
            Some(unit) => unit,
            None => self.iter.next()?,
        };
        if unit < 0xD800 || unit > 0xDFFF {
            return unsafe { Some(Ok(from_u32_unchecked(unit as u32))) };
        }
        if unit >= 0xDC00 {
            return Some(Err(DecodeUtf16Error { code: unit }));
        }
        let second = match self.iter.next() {
            Some(second) => second,
            None => return Some(Err(DecodeUtf16Error { code: unit })),
        };
        if second < 0xDC00 || second > 0xDFFF {
            self.pending = Some(second);
            return Some(Err(DecodeUtf16Error { code: unit }));
        }
        let c = (((unit & 0x3FF) as u32) << 10 | (second & 0x3FF) as u32) + 0x10000;
        unsafe { Some(Ok(from_u32_unchecked(c))) }
    }
}
