//! Growing texts.

use crate::borrow::{Borrow, BorrowMut, Cow, ToOwned};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Add, AddAssign, Deref, DerefMut, Index, IndexMut, RangeBounds};
use crate::slice::SliceIndex;
use crate::str::pattern::Pattern;
use crate::str::{Chars, FromStr, Utf8Error};

/// A growing text, in UTF-8.
#[derive(PartialEq, PartialOrd, Eq, Ord)]
pub struct String {
    vec: Vec<u8>,
}

/// Bytes that are no UTF-8.
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: Utf8Error,
}
impl FromUtf8Error {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
    /// The bytes, given back.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
    /// What is wrong with them.
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}
impl fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl String {
    /// An empty text, which takes no heap memory yet.
    #[inline]
    pub const fn new() -> String {
        String { vec: Vec::new() }
    }
    /// The address of the bytes, their number, and the capacity; they are not freed.
    pub fn into_raw_parts(self) -> (*mut u8, usize, usize) {
        self.vec.into_raw_parts()
    }
    /// An empty text with room for `capacity` bytes.
    #[track_caller]
    pub fn with_capacity(capacity: usize) -> String {
        String { vec: Vec::with_capacity(capacity) }
    }
    /// The text that these bytes are, if they are UTF-8.
    pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {
        match crate::str::from_utf8(&vec) {
            Ok(_) => Ok(String { vec }),
            Err(error) => Err(FromUtf8Error { bytes: vec, error }),
        }
    }
    /// The text that these bytes are; what is no UTF-8 becomes U+FFFD.
    pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str> {
        if let Ok(text) = crate::str::from_utf8(v) {
            return Cow::Borrowed(text);
        }
        let mut text = String::with_capacity(v.len());
        let mut rest = v;
        loop {
            match crate::str::from_utf8(rest) {
                Ok(good) => {
                    text.push_str(good);
                    return Cow::Owned(text);
                }
                Err(error) => {
                    let good = error.valid_up_to();
                    text.push_str(unsafe { crate::str::from_utf8_unchecked(&rest[..good]) });
                    text.push('\u{FFFD}');
                    match error.error_len() {
                        Some(bad) => rest = &rest[good + bad..],
                        None => return Cow::Owned(text),
                    }
                }
            }
        }
    }
    /// The text that these bytes are; they must be UTF-8.
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {
        String { vec: bytes }
    }
    /// The text of UTF-16 units, if they are right.
    pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> {
        let mut text = String::with_capacity(v.len());
        for c in crate::char::decode_utf16(v.iter().cloned()) {
            match c {
                Ok(c) => text.push(c),
                Err(_) => return Err(FromUtf16Error(())),
            }
        }
        Ok(text)
    }
    /// The text of UTF-16 units; what is wrong becomes U+FFFD.
    pub fn from_utf16_lossy(v: &[u16]) -> String {
        let mut text = String::new();
        for c in crate::char::decode_utf16(v.iter().cloned()) {
            text.push(c.unwrap_or('\u{FFFD}'));
        }
        text
    }
    /// Made of its parts: pointer, length, capacity.
    pub unsafe fn from_raw_parts(buf: *mut u8, length: usize, capacity: usize) -> String {
        unsafe { String { vec: Vec::from_raw_parts(buf, length, capacity) } }
    }
    /// The bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.vec
    }
    /// The text as a slice.
    #[inline]
    pub fn as_str(&self) -> &str {
        unsafe { intrinsics::str_from_parts(self.vec.as_ptr(), self.vec.len()) }
    }
    /// The text as a mutable slice.
    #[inline]
    pub fn as_mut_str(&mut self) -> &mut str {
        unsafe { crate::str::from_utf8_unchecked_mut(self.vec.as_mut_slice()) }
    }
    /// Puts a text at the end.
    #[inline]
    #[track_caller]
    pub fn push_str(&mut self, string: &str) {
        let count = string.len();
        self.vec.reserve(count);
        unsafe {
            let len = self.vec.len();
            intrinsics::copy_nonoverlapping(string.as_ptr(), self.vec.as_mut_ptr().add(len), count);
            self.vec.set_len(len + count);
        }
    }
    /// Puts a range of this text at its end.
    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {
        let bounds = crate::slice::range(src, self.len());
        let part = String::from(&self[bounds]);
        self.push_str(&part);
    }
    /// How many bytes there is room for.
    #[inline]
    pub fn capacity(&self) -> usize {
        self.vec.capacity()
    }
    /// Makes room for at least `additional` more bytes.
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        self.vec.reserve(additional)
    }
    /// Makes room for at least `additional` more, or says that there cannot be so much.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<u8>(self.len(), additional)?;
        self.reserve(additional);
        Ok(())
    }
    /// Makes room for `additional` more and not for more than that, or says that there cannot be so much.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<u8>(self.len(), additional)?;
        self.reserve_exact(additional);
        Ok(())
    }
    /// Makes room for `additional` more bytes, and not for more.
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        self.vec.reserve_exact(additional)
    }
    /// Gives the room that is not needed back.
    pub fn shrink_to_fit(&mut self) {
        self.vec.shrink_to_fit()
    }
    /// Gives room back, down to `min_capacity` bytes.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.vec.shrink_to(min_capacity)
    }
    /// Puts a character at the end.
    #[inline]
    #[track_caller]
    pub fn push(&mut self, ch: char) {
        if (ch as u32) < 128 {
            self.vec.push(ch as u8);
        } else {
            let mut buffer = [0u8; 4];
            self.push_str(ch.encode_utf8(&mut buffer));
        }
    }
    /// The bytes as a slice.
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        self.vec.as_slice()
    }
    /// Cuts the text off at byte `new_len`.
    #[track_caller]
    pub fn truncate(&mut self, new_len: usize) {
        if new_len <= self.len() {
            if !self.is_char_boundary(new_len) {
                crate::rt::panic_str("assertion failed: self.is_char_boundary(new_len)");
            }
            self.vec.truncate(new_len)
        }
    }
    /// Takes the last character out.
    pub fn pop(&mut self) -> Option<char> {
        let ch = self.chars().next_back()?;
        let newlen = self.len() - ch.len_utf8();
        unsafe {
            self.vec.set_len(newlen);
        }
        Some(ch)
    }
    /// Takes the character at byte `idx` out.
    #[track_caller]
    pub fn remove(&mut self, idx: usize) -> char {
        let ch = match self[idx..].chars().next() {
            Some(ch) => ch,
            None => crate::rt::panic_str("cannot remove a char from the end of a string"),
        };
        let next = idx + ch.len_utf8();
        let len = self.len();
        unsafe {
            let base = self.vec.as_mut_ptr();
            intrinsics::copy(base.add(next) as *const u8, base.add(idx), len - next);
            self.vec.set_len(len - (next - idx));
        }
        ch
    }
    /// Keeps only the characters that `f` accepts.
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut kept = String::with_capacity(self.len());
        for c in self.chars() {
            if f(c) {
                kept.push(c);
            }
        }
        let len = kept.len();
        unsafe {
            intrinsics::copy_nonoverlapping(kept.vec.as_ptr(), self.vec.as_mut_ptr(), len);
            self.vec.set_len(len);
        }
    }
    /// Puts a character at byte `idx`.
    #[track_caller]
    pub fn insert(&mut self, idx: usize, ch: char) {
        if !self.is_char_boundary(idx) {
            crate::rt::panic_str("assertion failed: self.is_char_boundary(idx)");
        }
        let mut buffer = [0u8; 4];
        self.insert_bytes(idx, ch.encode_utf8(&mut buffer));
    }
    /// Puts a text at byte `idx`.
    #[track_caller]
    pub fn insert_str(&mut self, idx: usize, string: &str) {
        if !self.is_char_boundary(idx) {
            crate::rt::panic_str("assertion failed: self.is_char_boundary(idx)");
        }
        self.insert_bytes(idx, string);
    }
    fn insert_bytes(&mut self, idx: usize, text: &str) {
        let len = self.len();
        let count = text.len();
        self.vec.reserve(count);
        unsafe {
            let place = self.vec.as_mut_ptr().add(idx);
            intrinsics::copy(place as *const u8, place.add(count), len - idx);
            intrinsics::copy_nonoverlapping(text.as_ptr(), place, count);
            self.vec.set_len(len + count);
        }
    }
    /// The bytes, for changing; they must stay UTF-8.
    pub unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8> {
        &mut self.vec
    }
    /// How many bytes the text has.
    #[inline]
    pub fn len(&self) -> usize {
        self.vec.len()
    }
    /// Is the text empty?
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.vec.len() == 0
    }
    /// The text from byte `at` on, as a text of its own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> String {
        if !self.is_char_boundary(at) {
            crate::rt::panic_str("assertion failed: self.is_char_boundary(at)");
        }
        String { vec: self.vec.split_off(at) }
    }
    /// Makes the text empty.
    pub fn clear(&mut self) {
        self.vec.clear()
    }
    /// Takes a range of the text out, as an iterator over characters.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {
        let bounds = crate::slice::range(range, self.len());
        if !self.is_char_boundary(bounds.start) {
            crate::rt::panic_str("assertion failed: self.is_char_boundary(start)");
        }
        if !self.is_char_boundary(bounds.end) {
            crate::rt::panic_str("assertion failed: self.is_char_boundary(end)");
        }
        let taken = String::from(&self[bounds.start..bounds.end]);
        let tail = String::from(&self[bounds.end..]);
        unsafe { self.vec.set_len(bounds.start) };
        self.push_str(&tail);
        Drain { text: taken, start: 0, marker: crate::marker::PhantomData }
    }
    /// Replaces a range of the text.
    #[track_caller]
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str) {
        let bounds = crate::slice::range(range, self.len());
        if !self.is_char_boundary(bounds.start) {
            crate::rt::panic_str("start of range should be a character boundary");
        }
        if !self.is_char_boundary(bounds.end) {
            crate::rt::panic_str("end of range should be a character boundary");
        }
        let tail = String::from(&self[bounds.end..]);
        unsafe { self.vec.set_len(bounds.start) };
        self.push_str(replace_with);
        self.push_str(&tail);
    }
    /// The text in a box, without spare room.
    pub fn into_boxed_str(self) -> Box<str> {
        let bytes = self.vec.into_boxed_slice();
        unsafe { Box::from_raw(Box::into_raw(bytes) as *mut str) }
    }
    /// Gives the text up as a slice that nobody drops.
    pub fn leak<'a>(self) -> &'a mut str {
        let bytes = self.vec.leak();
        unsafe { crate::str::from_utf8_unchecked_mut(bytes) }
    }
}

/// UTF-16 units that are no text.
#[derive(Debug)]
pub struct FromUtf16Error(());
impl fmt::Display for FromUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("invalid utf-16: lone surrogate found")
    }
}

/// The characters that `drain` took out.
pub struct Drain<'a> {
    text: String,
    start: usize,
    marker: crate::marker::PhantomData<&'a mut String>,
}
impl<'a> Drain<'a> {
    /// The characters that are left.
    pub fn as_str(&self) -> &str {
        &self.text[self.start..]
    }
}
impl Iterator for Drain<'_> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let c = self.text[self.start..].chars().next()?;
        self.start += c.len_utf8();
        Some(c)
    }
}
impl DoubleEndedIterator for Drain<'_> {
    fn next_back(&mut self) -> Option<char> {
        if self.start == self.text.len() { None } else { self.text.pop() }
    }
}

impl Clone for String {
    fn clone(&self) -> String {
        String { vec: self.vec.clone() }
    }
    fn clone_from(&mut self, source: &String) {
        self.vec.clone_from(&source.vec);
    }
}
impl Default for String {
    fn default() -> String {
        String::new()
    }
}
impl Deref for String {
    type Target = str;
    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}
impl DerefMut for String {
    #[inline]
    fn deref_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}
impl fmt::Display for String {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}
impl fmt::Debug for String {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
impl Hash for String {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state)
    }
}
impl fmt::Write for String {
    #[inline]
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.push_str(s);
        Ok(())
    }
    #[inline]
    fn write_char(&mut self, c: char) -> fmt::Result {
        self.push(c);
        Ok(())
    }
}
impl Add<&str> for String {
    type Output = String;
    #[inline]
    fn add(mut self, other: &str) -> String {
        self.push_str(other);
        self
    }
}
impl AddAssign<&str> for String {
    #[inline]
    fn add_assign(&mut self, other: &str) {
        self.push_str(other)
    }
}
impl<I: SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self.as_str())
    }
}
impl<I: SliceIndex<str>> IndexMut<I> for String {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self.as_mut_str())
    }
}

macro_rules! text_eq {
    ($([$A:ty, $B:ty])*) => { $(
        impl<'a, 'b> PartialEq<$B> for $A {
            #[inline]
            fn eq(&self, other: &$B) -> bool {
                self[..] == other[..]
            }
        }
        impl<'a, 'b> PartialEq<$A> for $B {
            #[inline]
            fn eq(&self, other: &$A) -> bool {
                self[..] == other[..]
            }
        }
    )* };
}
text_eq!([String, str] [String, &'a str] [Cow<'a, str>, str] [Cow<'a, str>, &'b str] [Cow<'a, str>, String]);

impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
impl AsMut<str> for String {
    fn as_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}
impl Borrow<str> for String {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}
impl BorrowMut<str> for String {
    fn borrow_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}
impl From<&str> for String {
    #[inline]
    fn from(s: &str) -> String {
        let count = s.len();
        let mut text = String::with_capacity(count);
        unsafe {
            intrinsics::copy_nonoverlapping(s.as_ptr(), text.vec.as_mut_ptr(), count);
            text.vec.set_len(count);
        }
        text
    }
}
impl From<&mut str> for String {
    fn from(s: &mut str) -> String {
        String::from(&*s)
    }
}
impl From<&String> for String {
    fn from(s: &String) -> String {
        s.clone()
    }
}
impl From<Box<str>> for String {
    fn from(s: Box<str>) -> String {
        s.into_string()
    }
}
impl<'a> From<Cow<'a, str>> for String {
    fn from(s: Cow<'a, str>) -> String {
        s.into_owned()
    }
}
impl From<char> for String {
    fn from(c: char) -> String {
        let mut buffer = [0u8; 4];
        String::from(c.encode_utf8(&mut buffer) as &str)
    }
}
impl TryFrom<Vec<u8>> for String {
    type Error = FromUtf8Error;
    fn try_from(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        String::from_utf8(bytes)
    }
}
impl FromStr for String {
    type Err = crate::convert::Infallible;
    fn from_str(s: &str) -> Result<String, crate::convert::Infallible> {
        Ok(String::from(s))
    }
}

macro_rules! text_from_parts {
    ($([$($params:tt)*] $T:ty: |$part:ident, $text:ident| $push:expr;)*) => { $(
        impl<$($params)*> FromIterator<$T> for String {
            fn from_iter<I: IntoIterator<Item = $T>>(iter: I) -> String {
                let mut text = String::new();
                text.extend(iter);
                text
            }
        }
        impl<$($params)*> Extend<$T> for String {
            fn extend<I: IntoIterator<Item = $T>>(&mut self, iter: I) {
                let $text = self;
                for $part in iter {
                    $push;
                }
            }
        }
    )* };
}
text_from_parts! {
    ['a] &'a char: |part, text| text.push(*part);
    ['a] &'a str: |part, text| text.push_str(part);
    [] String: |part, text| text.push_str(&part);
    [] Box<str>: |part, text| text.push_str(&part);
    ['a] Cow<'a, str>: |part, text| text.push_str(&part);
}
impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}
impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        let iter = iter.into_iter();
        let (low, _) = iter.size_hint();
        self.reserve(low);
        for c in iter {
            self.push(c);
        }
    }
}
impl<'a> FromIterator<char> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> Cow<'a, str> {
        Cow::Owned(FromIterator::from_iter(iter))
    }
}
impl<'a> FromIterator<String> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> Cow<'a, str> {
        Cow::Owned(FromIterator::from_iter(iter))
    }
}
impl<'a, 'b> FromIterator<&'b str> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = &'b str>>(iter: I) -> Cow<'a, str> {
        Cow::Owned(FromIterator::from_iter(iter))
    }
}
macro_rules! boxed_text_from_parts {
    ($([$($params:tt)*] $T:ty;)*) => { $(
        impl<$($params)*> FromIterator<$T> for Box<str> {
            fn from_iter<I: IntoIterator<Item = $T>>(iter: I) -> Box<str> {
                let text: String = FromIterator::from_iter(iter);
                text.into_boxed_str()
            }
        }
    )* };
}
boxed_text_from_parts! {
    [] char;
    ['a] &'a char;
    ['a] &'a str;
    [] String;
    [] Box<str>;
    ['a] Cow<'a, str>;
}

/// Can be shown as a `String`.
pub trait ToString {
    /// The text that `{}` shows.
    fn to_string(&self) -> String;
}
impl<T: fmt::Display + ?Sized> ToString for T {
    #[inline]
    fn to_string(&self) -> String {
        let mut text = String::new();
        match fmt::display_to(self, &mut text) {
            Ok(()) => text,
            Err(_) => panic!("a Display implementation returned an error unexpectedly: {:?}", fmt::Error),
        }
    }
}
/// The error of `String::from_str`, which does not happen.
pub type ParseError = crate::convert::Infallible;
