//! Texts.

pub mod index;
pub mod iter;
pub mod pattern;
pub mod split;
pub mod utf8;

pub use self::iter::{Bytes, CharIndices, Chars, EncodeUtf16, EscapeDebug, EscapeDefault, EscapeUnicode, Lines};
pub use self::pattern::{DoubleEndedPattern, Pattern};
pub use self::split::{
    MatchIndices, Matches, RMatchIndices, RMatches, RSplit, RSplitN, RSplitTerminator, Split, SplitAsciiWhitespace, SplitInclusive, SplitN,
    SplitTerminator, SplitWhitespace,
};
pub use self::utf8::{from_utf8, from_utf8_mut, from_utf8_unchecked, from_utf8_unchecked_mut, Utf8Chunk, Utf8Chunks, Utf8Error};

use crate::fmt;
use crate::intrinsics;
use crate::slice::SliceIndex;

/// Can be read from a text: what `parse` asks for.
pub trait FromStr: Sized {
    /// Why it failed.
    type Err;
    /// Reads the text.
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}

/// A text is neither `true` nor `false`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseBoolError;
impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}
impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(s: &str) -> Result<bool, ParseBoolError> {
        if s == "true" {
            Ok(true)
        } else if s == "false" {
            Ok(false)
        } else {
            Err(ParseBoolError)
        }
    }
}

impl str {
    /// How many bytes the text has.
    #[inline]
    pub const fn len(&self) -> usize {
        unsafe { intrinsics::ptr_metadata(self as *const str) }
    }
    /// Is the text empty?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Does a character begin at this byte, or the text end?
    pub const fn is_char_boundary(&self, index: usize) -> bool {
        if index == 0 {
            return true;
        }
        let len = self.len();
        if index >= len { index == len } else { self.as_bytes()[index] & 0xC0 != 0x80 }
    }
    /// The last byte up to `index` at which a character begins.
    pub fn floor_char_boundary(&self, index: usize) -> usize {
        if index >= self.len() {
            return self.len();
        }
        let mut at = index;
        while !self.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
    /// The bytes as a slice.
    #[inline]
    pub const fn as_bytes(&self) -> &[u8] {
        unsafe { intrinsics::slice_from_parts(self as *const str as *const u8, self.len()) }
    }
    /// The bytes as a mutable slice; they must stay UTF-8.
    #[inline]
    pub const unsafe fn as_bytes_mut(&mut self) -> &mut [u8] {
        unsafe { intrinsics::slice_from_parts_mut(self as *mut str as *mut u8, self.len()) }
    }
    /// A pointer to the first byte.
    #[inline]
    pub const fn as_ptr(&self) -> *const u8 {
        self as *const str as *const u8
    }
    /// A mutable pointer to the first byte.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut u8 {
        self as *mut str as *mut u8
    }
    /// The part at this range, if it is there and at character boundaries.
    #[inline]
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> {
        i.get(self)
    }
    /// The part at this range for changing, if it is there and at character boundaries.
    #[inline]
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> {
        i.get_mut(self)
    }
    /// The part at this range, without looking.
    #[inline]
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output {
        unsafe { &*i.get_unchecked(self as *const str) }
    }
    /// The part at this range for changing, without looking.
    pub unsafe fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, i: I) -> &mut I::Output {
        unsafe { &mut *(i.get_unchecked(self as *const str) as *mut I::Output) }
    }
    /// The part between two bytes, without looking: the old form of `get_unchecked`.
    pub unsafe fn slice_unchecked(&self, begin: usize, end: usize) -> &str {
        unsafe { self.get_unchecked(begin..end) }
    }
    /// The part between two bytes for changing, without looking: the old form of `get_unchecked_mut`.
    pub unsafe fn slice_mut_unchecked(&mut self, begin: usize, end: usize) -> &mut str {
        unsafe { self.get_unchecked_mut(begin..end) }
    }
    /// The two parts for changing, if `mid` is at a character boundary.
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut str, &mut str)> {
        if self.is_char_boundary(mid) { Some(self.split_at_mut(mid)) } else { None }
    }
    /// The text that these bytes are, if they are UTF-8.
    pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
        from_utf8(v)
    }
    /// The mutable text that these bytes are, if they are UTF-8.
    pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {
        from_utf8_mut(v)
    }
    /// The text that these bytes are; they must be UTF-8.
    pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {
        unsafe { from_utf8_unchecked(v) }
    }
    /// The mutable text that these bytes are; they must be UTF-8.
    pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {
        unsafe { from_utf8_unchecked_mut(v) }
    }
    /// The text before byte `mid`, and from there on.
    #[track_caller]
    pub fn split_at(&self, mid: usize) -> (&str, &str) {
        if !self.is_char_boundary(mid) {
            index::fail(self, 0, mid);
        }
        unsafe { (self.get_unchecked(0..mid), self.get_unchecked(mid..self.len())) }
    }
    /// The two parts, if `mid` is at a character boundary.
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
        if self.is_char_boundary(mid) { Some(self.split_at(mid)) } else { None }
    }
    /// The characters.
    #[inline]
    pub fn chars(&self) -> Chars<'_> {
        iter::chars_new(self)
    }
    /// The characters with the bytes at which they begin.
    pub fn char_indices(&self) -> CharIndices<'_> {
        iter::char_indices_new(self)
    }
    /// The bytes, one after the other.
    pub fn bytes(&self) -> Bytes<'_> {
        iter::bytes_new(self)
    }
    /// The parts between white space.
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        split::split_whitespace_new(self)
    }
    /// The parts between ASCII white space.
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> {
        split::split_ascii_whitespace_new(self)
    }
    /// The lines, without their ends.
    pub fn lines(&self) -> Lines<'_> {
        iter::lines_new(self)
    }
    /// The text in UTF-16.
    pub fn encode_utf16(&self) -> EncodeUtf16<'_> {
        iter::encode_utf16_new(self)
    }
    /// Is there a match in the text?
    pub fn contains<P: Pattern>(&self, pat: P) -> bool {
        let mut pat = pat;
        pat.find_in(self, 0).is_some()
    }
    /// Does the text begin with a match?
    pub fn starts_with<P: Pattern>(&self, pat: P) -> bool {
        let mut pat = pat;
        pat.match_at_start(self).is_some()
    }
    /// Does the text end with a match?
    pub fn ends_with<P: Pattern>(&self, pat: P) -> bool {
        let mut pat = pat;
        pat.match_at_end(self).is_some()
    }
    /// The byte at which the first match begins.
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize> {
        let mut pat = pat;
        match pat.find_in(self, 0) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }
    /// The byte at which the last match begins.
    pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize> {
        let mut pat = pat;
        match pat.rfind_in(self, self.len()) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }
    /// The parts between the matches.
    pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P> {
        split::split_new(self, pat)
    }
    /// The parts up to and with each match.
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P> {
        split::split_inclusive_new(self, pat)
    }
    /// The parts between the matches, from the end.
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P> {
        split::rsplit_new(self, pat)
    }
    /// The parts between the matches; an empty last one is left out.
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P> {
        split::split_terminator_new(self, pat)
    }
    /// At most `n` parts; the last is the rest.
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P> {
        split::splitn_new(self, n, pat)
    }
    /// At most `n` parts from the end; the last is the rest.
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P> {
        split::rsplitn_new(self, n, pat)
    }
    /// The parts before and behind the first match.
    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut pat = delimiter;
        let (start, end) = pat.find_in(self, 0)?;
        unsafe { Some((self.get_unchecked(0..start), self.get_unchecked(end..self.len()))) }
    }
    /// The parts before and behind the last match.
    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut pat = delimiter;
        let (start, end) = pat.rfind_in(self, self.len())?;
        unsafe { Some((self.get_unchecked(0..start), self.get_unchecked(end..self.len()))) }
    }
    /// The matches.
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P> {
        split::matches_new(self, pat)
    }
    /// The matches with the bytes at which they begin.
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P> {
        split::match_indices_new(self, pat)
    }
    /// The matches with the bytes at which they begin, from the end.
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<'_, P> {
        split::rmatch_indices_new(self, pat)
    }
    /// The matches, from the end.
    pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<'_, P> {
        split::rmatches_new(self, pat)
    }
    /// `split_terminator`, from the end.
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<'_, P> {
        split::rsplit_terminator_new(self, pat)
    }
    /// Two mutable parts, parted before the byte `mid`.
    #[track_caller]
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {
        assert!(self.is_char_boundary(mid), "failed to slice string");
        unsafe {
            let (a, b) = self.as_bytes_mut().split_at_mut(mid);
            (from_utf8_unchecked_mut(a), from_utf8_unchecked_mut(b))
        }
    }
    /// The next place at or after `index` where a character begins.
    pub fn ceil_char_boundary(&self, index: usize) -> usize {
        let mut i = index.min(self.len());
        while !self.is_char_boundary(i) {
            i += 1;
        }
        i
    }
    /// Without ASCII white space at the start.
    pub fn trim_ascii_start(&self) -> &str {
        self.trim_start_matches(|c: char| c.is_ascii_whitespace())
    }
    /// Without ASCII white space at the end.
    pub fn trim_ascii_end(&self) -> &str {
        self.trim_end_matches(|c: char| c.is_ascii_whitespace())
    }
    /// Without ASCII white space at both ends.
    pub fn trim_ascii(&self) -> &str {
        self.trim_ascii_start().trim_ascii_end()
    }
    /// The old name of `trim_start_matches`.
    pub fn trim_left_matches<P: Pattern>(&self, pat: P) -> &str {
        self.trim_start_matches(pat)
    }
    /// The old name of `trim_end_matches`.
    pub fn trim_right_matches<P: Pattern>(&self, pat: P) -> &str {
        self.trim_end_matches(pat)
    }
    /// Without white space at both ends.
    pub fn trim(&self) -> &str {
        self.trim_matches(char::is_whitespace)
    }
    /// Without white space at the beginning.
    pub fn trim_start(&self) -> &str {
        self.trim_start_matches(char::is_whitespace)
    }
    /// Without white space at the end.
    pub fn trim_end(&self) -> &str {
        self.trim_end_matches(char::is_whitespace)
    }
    /// Without white space at the beginning; older name.
    pub fn trim_left(&self) -> &str {
        self.trim_start()
    }
    /// Without white space at the end; older name.
    pub fn trim_right(&self) -> &str {
        self.trim_end()
    }
    /// Without matches at both ends.
    pub fn trim_matches<P: DoubleEndedPattern>(&self, pat: P) -> &str {
        let mut pat = pat;
        let mut start = 0;
        let mut end = self.len();
        unsafe {
            while let Some(n) = pat.match_at_start(self.get_unchecked(start..end)) {
                if n == 0 {
                    break;
                }
                start += n;
            }
            while let Some(n) = pat.match_at_end(self.get_unchecked(start..end)) {
                if n == 0 {
                    break;
                }
                end -= n;
            }
            self.get_unchecked(start..end)
        }
    }
    /// Without matches at the beginning.
    pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str {
        let mut pat = pat;
        let mut start = 0;
        unsafe {
            while let Some(n) = pat.match_at_start(self.get_unchecked(start..self.len())) {
                if n == 0 {
                    break;
                }
                start += n;
            }
            self.get_unchecked(start..self.len())
        }
    }
    /// Without matches at the end.
    pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str {
        let mut pat = pat;
        let mut end = self.len();
        unsafe {
            while let Some(n) = pat.match_at_end(self.get_unchecked(0..end)) {
                if n == 0 {
                    break;
                }
                end -= n;
            }
            self.get_unchecked(0..end)
        }
    }
    /// The text behind a match at the beginning.
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {
        let mut pat = prefix;
        let n = pat.match_at_start(self)?;
        unsafe { Some(self.get_unchecked(n..self.len())) }
    }
    /// The text before a match at the end.
    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {
        let mut pat = suffix;
        let n = pat.match_at_end(self)?;
        unsafe { Some(self.get_unchecked(0..self.len() - n)) }
    }
    /// Reads a value out of the text.
    #[inline]
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        FromStr::from_str(self)
    }
    /// Are all characters ASCII?
    pub const fn is_ascii(&self) -> bool {
        self.as_bytes().is_ascii()
    }
    /// Are the two the same apart from ASCII case?
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        self.as_bytes().eq_ignore_ascii_case(other.as_bytes())
    }
    /// Makes small ASCII letters capital.
    pub fn make_ascii_uppercase(&mut self) {
        unsafe { self.as_bytes_mut() }.make_ascii_uppercase()
    }
    /// Makes capital ASCII letters small.
    pub fn make_ascii_lowercase(&mut self) {
        unsafe { self.as_bytes_mut() }.make_ascii_lowercase()
    }
    /// A copy with capital ASCII letters.
    pub fn to_ascii_uppercase(&self) -> String {
        let mut text = String::from(self);
        text.make_ascii_uppercase();
        text
    }
    /// A copy with small ASCII letters.
    pub fn to_ascii_lowercase(&self) -> String {
        let mut text = String::from(self);
        text.make_ascii_lowercase();
        text
    }
    /// Each character as `{:?}` shows it.
    pub fn escape_debug(&self) -> EscapeDebug<'_> {
        iter::escape_debug_new(self)
    }
    /// Each character as in a literal, in ASCII.
    pub fn escape_default(&self) -> EscapeDefault<'_> {
        iter::escape_default_new(self)
    }
    /// Each character as `\u{…}`.
    pub fn escape_unicode(&self) -> EscapeUnicode<'_> {
        iter::escape_unicode_new(self)
    }
    /// The text in a `String`, without copying it.
    pub fn into_string(self: Box<str>) -> String {
        let len = self.len();
        unsafe { String::from_raw_parts(Box::into_raw(self) as *mut u8, len, len) }
    }
    /// A copy with all matches replaced.
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {
        let mut pat = from;
        let mut result = String::new();
        let mut last = 0;
        let mut at = split::Walk::new(self);
        while let Some((start, end)) = at.next(self, &mut pat) {
            result.push_str(unsafe { self.get_unchecked(last..start) });
            result.push_str(to);
            last = end;
        }
        result.push_str(unsafe { self.get_unchecked(last..self.len()) });
        result
    }
    /// A copy with the first `count` matches replaced.
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {
        let mut pat = pat;
        let mut result = String::with_capacity(32);
        let mut last = 0;
        let mut left = count;
        let mut at = split::Walk::new(self);
        while left > 0 {
            match at.next(self, &mut pat) {
                Some((start, end)) => {
                    result.push_str(unsafe { self.get_unchecked(last..start) });
                    result.push_str(to);
                    last = end;
                    left -= 1;
                }
                None => break,
            }
        }
        result.push_str(unsafe { self.get_unchecked(last..self.len()) });
        result
    }
    /// A copy with small letters.
    pub fn to_lowercase(&self) -> String {
        let mut text = String::with_capacity(self.len());
        for (i, c) in self.char_indices() {
            if c == 'Σ' {
                text.push(if iter::sigma_is_final(self, i) { 'ς' } else { 'σ' });
            } else {
                for lower in c.to_lowercase() {
                    text.push(lower);
                }
            }
        }
        text
    }
    /// A copy with capital letters.
    pub fn to_uppercase(&self) -> String {
        let mut text = String::with_capacity(self.len());
        for c in self.chars() {
            for upper in c.to_uppercase() {
                text.push(upper);
            }
        }
        text
    }
    /// The text `n` times in a row.
    #[track_caller]
    pub fn repeat(&self, n: usize) -> String {
        let length = match self.len().checked_mul(n) {
            Some(length) => length,
            None => panic!("{}", "capacity overflow"),
        };
        let mut text = String::with_capacity(length);
        let mut i = 0;
        while i < n {
            text.push_str(self);
            i += 1;
        }
        text
    }
    /// The bytes in a box.
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {
        unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) }
    }
}

impl PartialEq for str {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        self.len() == other.len()
            && unsafe { intrinsics::compare_bytes(self.as_ptr(), other.as_ptr(), self.len()) == 0 }
    }
}
impl Eq for str {}
impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<crate::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for str {
    fn cmp(&self, other: &str) -> crate::cmp::Ordering {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let difference = unsafe { intrinsics::compare_bytes(self.as_ptr(), other.as_ptr(), common) };
        if difference == 0 { self.len().cmp(&other.len()) } else { difference.cmp(&0) }
    }
}
