//! Texts and characters as text.

use super::{Debug, Display, Formatter, Result, Write};

// Characters of a text: bytes that do not continue one.
pub(crate) fn count_chars(s: &str) -> usize {
    let bytes = s.as_bytes();
    let mut count = 0;
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] & 0xC0 != 0x80 {
            count += 1;
        }
        i += 1;
    }
    count
}

// The first `most` characters of a text.
pub(crate) fn first_chars(s: &str, most: usize) -> &str {
    let bytes = s.as_bytes();
    let mut count = 0;
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] & 0xC0 != 0x80 {
            if count == most {
                break;
            }
            count += 1;
        }
        i += 1;
    }
    unsafe { crate::intrinsics::str_from_parts(s.as_ptr(), i) }
}

impl Display for str {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self)
    }
}
impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let mut buffer = [0u8; 4];
        f.pad(self.encode_utf8(&mut buffer))
    }
}

impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char('"')?;
        let mut from = 0;
        let mut at = 0;
        for c in self.chars() {
            let length = c.len_utf8();
            if c != '\'' && c.needs_escape() {
                f.write_str(unsafe { self.get_unchecked(from..at) })?;
                write_escaped(c, f)?;
                from = at + length;
            }
            at += length;
        }
        f.write_str(unsafe { self.get_unchecked(from..at) })?;
        f.write_char('"')
    }
}
impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char('\'')?;
        if *self != '"' && self.needs_escape() {
            write_escaped(*self, f)?;
        } else {
            f.write_char(*self)?;
        }
        f.write_char('\'')
    }
}

fn write_escaped(c: char, f: &mut Formatter<'_>) -> Result {
    for part in c.escape_debug() {
        f.write_char(part)?;
    }
    Ok(())
}
