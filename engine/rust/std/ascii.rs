//! Bytes as ASCII.

use crate::fmt;

/// The characters of an escaped byte.
#[derive(Clone)]
pub struct EscapeDefault {
    data: [u8; 4],
    start: u8,
    end: u8,
}
/// The byte as it would stand in a literal.
pub fn escape_default(c: u8) -> EscapeDefault {
    let short = |second: u8| EscapeDefault { data: [92, second, 0, 0], start: 0, end: 2 };
    match c {
        9 => short(116),
        10 => short(110),
        13 => short(114),
        34 | 39 | 92 => short(c),
        32..=126 => EscapeDefault { data: [c, 0, 0, 0], start: 0, end: 1 },
        _ => EscapeDefault { data: [92, 120, hex_digit(c >> 4), hex_digit(c & 15)], start: 0, end: 4 },
    }
}
fn hex_digit(digit: u8) -> u8 {
    if digit < 10 { 48 + digit } else { 87 + digit }
}
impl Iterator for EscapeDefault {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        if self.start == self.end {
            return None;
        }
        self.start += 1;
        Some(self.data[self.start as usize - 1])
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.end - self.start) as usize;
        (n, Some(n))
    }
}
impl ExactSizeIterator for EscapeDefault {}
impl fmt::Display for EscapeDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.clone() {
            f.write_char(byte as char)?;
        }
        Ok(())
    }
}
