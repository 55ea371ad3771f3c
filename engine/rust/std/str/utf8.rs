//! UTF-8: telling what is none.

use crate::fmt;

/// Bytes that are no UTF-8.
#[derive(Copy, Eq, PartialEq, Clone, Debug)]
pub struct Utf8Error {
    valid_up_to: usize,
    error_len: Option<u8>,
}
impl Utf8Error {
    /// How many bytes at the beginning are good.
    pub const fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }
    /// How many bytes are wrong there; nothing if the end is missing.
    pub const fn error_len(&self) -> Option<usize> {
        match self.error_len {
            Some(len) => Some(len as usize),
            None => None,
        }
    }
}
impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_len {
            Some(len) => {
                write!(f, "invalid utf-8 sequence of {} bytes from index {}", len, self.valid_up_to)
            }
            None => write!(f, "incomplete utf-8 byte sequence from index {}", self.valid_up_to),
        }
    }
}

// How many bytes a character has that begins with this byte; 0 if none does.
const fn width(first: u8) -> usize {
    if first < 0x80 {
        1
    } else if first >= 0xC2 && first <= 0xDF {
        2
    } else if first >= 0xE0 && first <= 0xEF {
        3
    } else if first >= 0xF0 && first <= 0xF4 {
        4
    } else {
        0
    }
}

// The bytes that may stand second, by the first.
const fn second_range(first: u8) -> (u8, u8) {
    match first {
        0xE0 => (0xA0, 0xBF),
        0xED => (0x80, 0x9F),
        0xF0 => (0x90, 0xBF),
        0xF4 => (0x80, 0x8F),
        _ => (0x80, 0xBF),
    }
}

const fn validate(v: &[u8]) -> Result<(), Utf8Error> {
    let len = v.len();
    let mut i = 0;
    while i < len {
        let first = v[i];
        if first < 0x80 {
            i += 1;
            continue;
        }
        let n = width(first);
        if n == 0 {
            return Err(Utf8Error { valid_up_to: i, error_len: Some(1) });
        }
        let (low, high) = second_range(first);
        let mut k = 1;
        while k < n {
            if i + k >= len {
                return Err(Utf8Error { valid_up_to: i, error_len: None });
            }
            let byte = v[i + k];
            let good = if k == 1 { byte >= low && byte <= high } else { byte & 0xC0 == 0x80 };
            if !good {
                return Err(Utf8Error { valid_up_to: i, error_len: Some(k as u8) });
            }
            k += 1;
        }
        i += n;
    }
    Ok(())
}

/// The text that these bytes are, if they are UTF-8.
pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
    match validate(v) {
        Ok(_) => unsafe { Ok(from_utf8_unchecked(v)) },
        Err(error) => Err(error),
    }
}
/// The mutable text that these bytes are, if they are UTF-8.
pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {
    match validate(v) {
        Ok(_) => unsafe { Ok(from_utf8_unchecked_mut(v)) },
        Err(error) => Err(error),
    }
}
/// The text that these bytes are; they must be UTF-8.
#[inline]
pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {
    unsafe { crate::intrinsics::str_from_parts(v.as_ptr(), v.len()) }
}
/// The mutable text that these bytes are; they must be UTF-8.
#[inline]
pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {
    unsafe { &mut *(v as *mut [u8] as *mut str) }
}

/// A part that is UTF-8, and what follows that is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utf8Chunk<'a> {
    valid: &'a str,
    invalid: &'a [u8],
}
impl<'a> Utf8Chunk<'a> {
    /// The text.
    pub fn valid(&self) -> &'a str {
        self.valid
    }
    /// The bytes behind it that are no text.
    pub fn invalid(&self) -> &'a [u8] {
        self.invalid
    }
}
/// Gives the parts of bytes that are UTF-8.
#[derive(Clone)]
pub struct Utf8Chunks<'a> {
    rest: &'a [u8],
}
pub(crate) fn chunks(rest: &[u8]) -> Utf8Chunks<'_> {
    Utf8Chunks { rest }
}
impl<'a> Iterator for Utf8Chunks<'a> {
    type Item = Utf8Chunk<'a>;
    fn next(&mut self) -> Option<Utf8Chunk<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let (good, bad) = match validate(self.rest) {
            Ok(_) => (self.rest.len(), 0),
            Err(e) => (e.valid_up_to, e.error_len().unwrap_or(self.rest.len() - e.valid_up_to)),
        };
        let (valid, rest) = self.rest.split_at(good);
        let (invalid, rest) = rest.split_at(bad);
        self.rest = rest;
        Some(Utf8Chunk { valid: unsafe { from_utf8_unchecked(valid) }, invalid })
    }
}
