//! Iterators over the characters, bytes and lines of a text.

use crate::fmt;
use crate::iter::FusedIterator;

/// The characters of a text.
#[derive(Clone)]
pub struct Chars<'a> {
    bytes: crate::slice::Iter<'a, u8>,
}
#[inline]
pub(crate) fn chars_new(s: &str) -> Chars<'_> {
    Chars { bytes: s.as_bytes().iter() }
}
impl<'a> Chars<'a> {
    /// The text that is left.
    pub fn as_str(&self) -> &'a str {
        unsafe { super::from_utf8_unchecked(self.bytes.as_slice()) }
    }
}
// The low six bits of a byte that continues a character.
#[inline]
fn continued(byte: Option<&u8>) -> u32 {
    match byte {
        Some(byte) => (*byte & 0x3F) as u32,
        None => 0,
    }
}
impl Iterator for Chars<'_> {
    type Item = char;
    #[inline]
    fn next(&mut self) -> Option<char> {
        let first = match self.bytes.next() {
            Some(byte) => *byte as u32,
            None => return None,
        };
        let c = if first < 0x80 {
            first
        } else {
            let second = continued(self.bytes.next());
            if first < 0xE0 {
                (first & 0x1F) << 6 | second
            } else {
                let third = continued(self.bytes.next());
                if first < 0xF0 {
                    (first & 0x0F) << 12 | second << 6 | third
                } else {
                    (first & 0x07) << 18 | second << 12 | third << 6 | continued(self.bytes.next())
                }
            }
        };
        unsafe { Some(char::from_u32_unchecked(c)) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.bytes.len();
        ((n + 3) / 4, Some(n))
    }
    fn count(self) -> usize {
        fmt::text::count_chars(self.as_str())
    }
    fn last(self) -> Option<char> {
        let mut me = self;
        me.next_back()
    }
}
impl DoubleEndedIterator for Chars<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<char> {
        let last = match self.bytes.next_back() {
            Some(byte) => *byte as u32,
            None => return None,
        };
        if last < 0x80 {
            return unsafe { Some(char::from_u32_unchecked(last)) };
        }
        let mut value = last & 0x3F;
        let mut shift = 6;
        loop {
            let byte = match self.bytes.next_back() {
                Some(byte) => *byte as u32,
                None => break,
            };
            if byte & 0xC0 != 0x80 {
                // The first byte: as many bits as the length leaves.
                let mask = if shift == 6 {
                    0x1F
                } else if shift == 12 {
                    0x0F
                } else {
                    0x07
                };
                value |= (byte & mask) << shift;
                break;
            }
            value |= (byte & 0x3F) << shift;
            shift += 6;
        }
        unsafe { Some(char::from_u32_unchecked(value)) }
    }
}
impl FusedIterator for Chars<'_> {}
impl fmt::Debug for Chars<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chars(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_str(")")
    }
}

/// The characters of a text with the bytes at which they begin.
#[derive(Clone, Debug)]
pub struct CharIndices<'a> {
    front_offset: usize,
    iter: Chars<'a>,
}
pub(crate) fn char_indices_new(s: &str) -> CharIndices<'_> {
    CharIndices { front_offset: 0, iter: s.chars() }
}
impl<'a> CharIndices<'a> {
    /// The text that is left.
    pub fn as_str(&self) -> &'a str {
        self.iter.as_str()
    }
    /// The byte at which the next character begins.
    pub fn offset(&self) -> usize {
        self.front_offset
    }
}
impl Iterator for CharIndices<'_> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        let before = self.iter.bytes.len();
        match self.iter.next() {
            Some(c) => {
                let at = self.front_offset;
                self.front_offset += before - self.iter.bytes.len();
                Some((at, c))
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl DoubleEndedIterator for CharIndices<'_> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        match self.iter.next_back() {
            Some(c) => Some((self.front_offset + self.iter.bytes.len(), c)),
            None => None,
        }
    }
}
impl FusedIterator for CharIndices<'_> {}

/// The bytes of a text.
#[derive(Clone, Debug)]
pub struct Bytes<'a> {
    bytes: crate::slice::Iter<'a, u8>,
}
pub(crate) fn bytes_new(s: &str) -> Bytes<'_> {
    Bytes { bytes: s.as_bytes().iter() }
}
impl Iterator for Bytes<'_> {
    type Item = u8;
    fn __promise(&self) -> u8 {
        3
    }
    #[inline]
    fn next(&mut self) -> Option<u8> {
        match self.bytes.next() {
            Some(byte) => Some(*byte),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bytes.size_hint()
    }
}
impl DoubleEndedIterator for Bytes<'_> {
    fn next_back(&mut self) -> Option<u8> {
        match self.bytes.next_back() {
            Some(byte) => Some(*byte),
            None => None,
        }
    }
}
impl ExactSizeIterator for Bytes<'_> {}
impl FusedIterator for Bytes<'_> {}

/// The lines of a text.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    rest: &'a str,
    // There is nothing left, not even an empty line.
    done: bool,
}
pub(crate) fn lines_new(s: &str) -> Lines<'_> {
    Lines { rest: s, done: false }
}
// The line without `\n` or `\r\n`.
fn without_end(line: &str) -> &str {
    match line.strip_suffix('\n') {
        Some(line) => match line.strip_suffix('\r') {
            Some(line) => line,
            None => line,
        },
        None => line,
    }
}
impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        if self.done || self.rest.is_empty() {
            self.done = true;
            return None;
        }
        let end = match self.rest.find('\n') {
            Some(at) => at + 1,
            None => self.rest.len(),
        };
        let (line, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(without_end(line))
    }
}
impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        if self.done || self.rest.is_empty() {
            self.done = true;
            return None;
        }
        let body = match self.rest.strip_suffix('\n') {
            Some(body) => body,
            None => self.rest,
        };
        let start = match body.rfind('\n') {
            Some(at) => at + 1,
            None => 0,
        };
        let (rest, line) = self.rest.split_at(start);
        self.rest = rest;
        Some(without_end(line))
    }
}
impl FusedIterator for Lines<'_> {}

/// A text in UTF-16.
#[derive(Clone)]
pub struct EncodeUtf16<'a> {
    chars: Chars<'a>,
    // The second unit of the last character; 0: none.
    extra: u16,
}
pub(crate) fn encode_utf16_new(s: &str) -> EncodeUtf16<'_> {
    EncodeUtf16 { chars: s.chars(), extra: 0 }
}
impl Iterator for EncodeUtf16<'_> {
    type Item = u16;
    fn next(&mut self) -> Option<u16> {
        if self.extra != 0 {
            return Some(crate::mem::replace(&mut self.extra, 0));
        }
        let c = self.chars.next()?;
        let mut units = [0u16; 2];
        if c.encode_utf16(&mut units).len() == 2 {
            self.extra = units[1];
        }
        Some(units[0])
    }
}

macro_rules! escaped_text {
    ($($doc:literal $Name:ident $new:ident $Inner:ident |$c:ident, $first:ident| $escape:expr;)*) => { $(
        /// The characters of a text, escaped.
        #[derive(Clone)]
        pub struct $Name<'a> {
            chars: Chars<'a>,
            current: Option<crate::char::$Inner>,
            is_first: bool,
        }
        pub(crate) fn $new(s: &str) -> $Name<'_> {
            $Name { chars: s.chars(), current: None, is_first: true }
        }
        impl Iterator for $Name<'_> {
            type Item = char;
            fn next(&mut self) -> Option<char> {
                loop {
                    if let Some(current) = &mut self.current {
                        if let Some(c) = current.next() {
                            return Some(c);
                        }
                    }
                    let $c = self.chars.next()?;
                    let $first = self.is_first;
                    self.is_first = false;
                    self.current = Some($escape);
                }
            }
        }
        impl fmt::Display for $Name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                for c in self.clone() {
                    f.write_char(c)?;
                }
                Ok(())
            }
        }
    )* };
}
escaped_text! {
    "" EscapeDebug escape_debug_new EscapeDebug |c, first| crate::char::escape::escape_debug(c, true, first);
    "" EscapeDefault escape_default_new EscapeDefault |c, _first| c.escape_default();
    "" EscapeUnicode escape_unicode_new EscapeUnicode |c, _first| c.escape_unicode();
}

// Is the capital sigma at byte `at` the last letter of a word? Then its small form is another one.
pub(crate) fn sigma_is_final(s: &str, at: usize) -> bool {
    let before = s[..at].chars().rev().find(|c| !is_case_ignorable(*c));
    let after = s[at + 2..].chars().find(|c| !is_case_ignorable(*c));
    is_cased(before) && !is_cased(after)
}
fn is_cased(c: Option<char>) -> bool {
    match c {
        Some(c) => c.is_lowercase() || c.is_uppercase(),
        None => false,
    }
}
fn is_case_ignorable(c: char) -> bool {
    match c {
        '\'' | '.' | ':' | '^' | '`' | '\u{a8}' | '\u{ad}' | '\u{af}' | '\u{b4}' | '\u{b7}' | '\u{b8}' | '\u{2019}' => true,
        _ => !c.is_ascii() && crate::char::unicode::is_grapheme_extended(c as u32),
    }
}
