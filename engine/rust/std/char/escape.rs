//! A character as several: escaped, or in the other case.

use super::unicode;
use crate::fmt;
use crate::iter::FusedIterator;

macro_rules! char_list {
    ($($doc:literal $Name:ident $room:literal)*) => { $(
        /// Characters one after the other.
        #[derive(Clone, Debug)]
        pub struct $Name {
            chars: [char; $room],
            start: usize,
            end: usize,
        }
        impl Iterator for $Name {
            type Item = char;
            fn next(&mut self) -> Option<char> {
                if self.start == self.end {
                    return None;
                }
                self.start += 1;
                Some(self.chars[self.start - 1])
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let n = self.end - self.start;
                (n, Some(n))
            }
        }
        impl DoubleEndedIterator for $Name {
            fn next_back(&mut self) -> Option<char> {
                if self.start == self.end {
                    return None;
                }
                self.end -= 1;
                Some(self.chars[self.end])
            }
        }
        impl ExactSizeIterator for $Name {}
        impl FusedIterator for $Name {}
        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut i = self.start;
                while i < self.end {
                    f.write_char(self.chars[i])?;
                    i += 1;
                }
                Ok(())
            }
        }
        impl $Name {
            fn one(c: char) -> $Name {
                let mut list = $Name { chars: ['\0'; $room], start: 0, end: 0 };
                list.push(c);
                list
            }
            fn push(&mut self, c: char) {
                self.chars[self.end] = c;
                self.end += 1;
            }
        }
    )* };
}
char_list! {
    "A character as `\\u{…}`." EscapeUnicode 10
    "A character as in a literal, in ASCII." EscapeDefault 10
    "A character as `{:?}` shows it." EscapeDebug 10
    "The small letters of a character." ToLowercase 3
    "The capital letters of a character." ToUppercase 3
}

macro_rules! push_unicode {
    ($list:ident, $c:ident) => {
        let value = $c as u32;
        $list.push('u');
        $list.push('{');
        let mut shift = 20;
        while shift > 0 && value >> shift == 0 {
            shift -= 4;
        }
        loop {
            match super::from_digit(value >> shift & 15, 16) {
                Some(digit) => $list.push(digit),
                None => {}
            }
            if shift == 0 {
                break;
            }
            shift -= 4;
        }
        $list.push('}');
    };
}

pub(crate) fn escape_unicode(c: char) -> EscapeUnicode {
    let mut list = EscapeUnicode::one('\\');
    push_unicode!(list, c);
    list
}

// The letter behind the backslash of a short escape.
fn short_escape(c: char) -> Option<char> {
    match c {
        '\t' => Some('t'),
        '\r' => Some('r'),
        '\n' => Some('n'),
        '\\' => Some('\\'),
        _ => None,
    }
}

pub(crate) fn escape_default(c: char) -> EscapeDefault {
    let short = if c == '\'' || c == '"' { Some(c) } else { short_escape(c) };
    if let Some(letter) = short {
        let mut list = EscapeDefault::one('\\');
        list.push(letter);
        return list;
    }
    if c >= ' ' && c <= '~' {
        return EscapeDefault::one(c);
    }
    let mut list = EscapeDefault::one('\\');
    push_unicode!(list, c);
    list
}

// `quotes`: are quotation marks escaped; `extended`: and what attaches to the character before it?
pub(crate) fn escape_debug(c: char, quotes: bool, extended: bool) -> EscapeDebug {
    let short = if quotes && (c == '\'' || c == '"') {
        Some(c)
    } else if c == '\0' {
        Some('0')
    } else {
        short_escape(c)
    };
    if let Some(letter) = short {
        let mut list = EscapeDebug::one('\\');
        list.push(letter);
        return list;
    }
    let value = c as u32;
    let plain = if value < 128 {
        value >= 32 && value < 127
    } else {
        !(extended && unicode::is_grapheme_extended(value)) && unicode::is_printable(value)
    };
    if plain {
        return EscapeDebug::one(c);
    }
    let mut list = EscapeDebug::one('\\');
    push_unicode!(list, c);
    list
}

pub(crate) fn to_lowercase(c: char) -> ToLowercase {
    if c.is_ascii() {
        return ToLowercase::one(c.to_ascii_lowercase());
    }
    let mapped = unicode::lowercase(c as u32);
    let mut list = ToLowercase::one(mapped[0]);
    if mapped[1] != '\0' {
        list.push(mapped[1]);
    }
    list
}
pub(crate) fn to_uppercase(c: char) -> ToUppercase {
    if c.is_ascii() {
        return ToUppercase::one(c.to_ascii_uppercase());
    }
    let mapped = unicode::uppercase(c as u32);
    let mut list = ToUppercase::one(mapped[0]);
    if mapped[1] != '\0' {
        list.push(mapped[1]);
    }
    if mapped[2] != '\0' {
        list.push(mapped[2]);
    }
    list
}
