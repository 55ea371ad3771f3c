//! Parts of a text between matches, and the matches themselves.

use super::{DoubleEndedPattern, Pattern};

// Goes from match to match in both directions.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    front: usize,
    back: usize,
    // An empty pattern has matched at `front` (`back`) already and moves on by a character first.
    step_front: bool,
    step_back: bool,
    done: bool,
}
impl Walk {
    pub(crate) fn new(text: &str) -> Walk {
        Walk { front: 0, back: text.len(), step_front: false, step_back: false, done: false }
    }
    pub(crate) fn next<P: Pattern>(&mut self, text: &str, pat: &mut P) -> Option<(usize, usize)> {
        if self.done {
            return None;
        }
        if self.step_front {
            match text[self.front..].chars().next() {
                Some(c) => self.front += c.len_utf8(),
                None => {
                    self.done = true;
                    return None;
                }
            }
        }
        match pat.find_in(text, self.front) {
            Some((start, end)) if end <= self.back => {
                self.front = end;
                self.step_front = pat.is_empty_text();
                Some((start, end))
            }
            _ => {
                self.done = true;
                None
            }
        }
    }
    pub(crate) fn next_back<P: Pattern>(&mut self, text: &str, pat: &mut P) -> Option<(usize, usize)> {
        if self.done {
            return None;
        }
        if self.step_back {
            match text[..self.back].chars().next_back() {
                Some(c) => self.back -= c.len_utf8(),
                None => {
                    self.done = true;
                    return None;
                }
            }
        }
        match pat.rfind_in(text, self.back) {
            Some((start, end)) if start >= self.front => {
                self.back = start;
                self.step_back = pat.is_empty_text();
                Some((start, end))
            }
            _ => {
                self.done = true;
                None
            }
        }
    }
}

// The parts between matches: what all splitting iterators are made of.
#[derive(Clone, Debug)]
struct Parts<'a, P> {
    text: &'a str,
    pat: P,
    walk: Walk,
    start: usize,
    end: usize,
    finished: bool,
    // Is an empty part at the end given?
    trailing_empty: bool,
}
impl<'a, P: Pattern> Parts<'a, P> {
    fn new(text: &'a str, pat: P, trailing_empty: bool) -> Parts<'a, P> {
        Parts { text, pat, walk: Walk::new(text), start: 0, end: text.len(), finished: false, trailing_empty }
    }
    fn part(&self, start: usize, end: usize) -> &'a str {
        unsafe { self.text.get_unchecked(start..end) }
    }
    fn rest(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        self.finished = true;
        if !self.trailing_empty && self.start == self.end {
            return None;
        }
        Some(self.part(self.start, self.end))
    }
    fn next(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        match self.walk.next(self.text, &mut self.pat) {
            Some((a, b)) => {
                let part = self.part(self.start, a);
                self.start = b;
                Some(part)
            }
            None => self.rest(),
        }
    }
    fn next_inclusive(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        match self.walk.next(self.text, &mut self.pat) {
            Some((_, b)) => {
                let part = self.part(self.start, b);
                self.start = b;
                Some(part)
            }
            None => self.rest(),
        }
    }
    fn next_back(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        if !self.trailing_empty {
            self.trailing_empty = true;
            match self.next_back() {
                Some(part) if !part.is_empty() => return Some(part),
                _ => {
                    if self.finished {
                        return None;
                    }
                }
            }
        }
        match self.walk.next_back(self.text, &mut self.pat) {
            Some((a, b)) => {
                let part = self.part(b, self.end);
                self.end = a;
                Some(part)
            }
            None => {
                self.finished = true;
                Some(self.part(self.start, self.end))
            }
        }
    }
}

macro_rules! split_iterator {
    ($($doc:literal $Name:ident $new:ident $trailing:literal $next:ident $back:tt;)*) => { $(
        /// Parts of a text.
        #[derive(Clone, Debug)]
        pub struct $Name<'a, P: Pattern> {
            parts: Parts<'a, P>,
        }
        pub(crate) fn $new<P: Pattern>(text: &str, pat: P) -> $Name<'_, P> {
            $Name { parts: Parts::new(text, pat, $trailing) }
        }
        impl<'a, P: Pattern> Iterator for $Name<'a, P> {
            type Item = &'a str;
            fn next(&mut self) -> Option<&'a str> {
                self.parts.$next()
            }
        }
        split_iterator!(@back $Name $back);
    )* };
    (@back $Name:ident none) => {};
    (@back $Name:ident $back:ident) => {
        impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for $Name<'a, P> {
            fn next_back(&mut self) -> Option<&'a str> {
                self.parts.$back()
            }
        }
    };
}
split_iterator! {
    "between" Split split_new true next next_back;
    "from the end" RSplit rsplit_new true next_back next;
    "closed by, from the end" RSplitTerminator rsplit_terminator_new false next_back next;
    "closed by" SplitTerminator split_terminator_new false next next_back;
    "with" SplitInclusive split_inclusive_new false next_inclusive none;
}
impl<'a, P: Pattern> Split<'a, P> {
    /// The text that is left.
    pub fn remainder(&self) -> Option<&'a str> {
        if self.parts.finished { None } else { Some(self.parts.part(self.parts.start, self.parts.end)) }
    }
}

/// At most a number of parts.
#[derive(Clone, Debug)]
pub struct SplitN<'a, P: Pattern> {
    parts: Parts<'a, P>,
    count: usize,
}
pub(crate) fn splitn_new<P: Pattern>(text: &str, count: usize, pat: P) -> SplitN<'_, P> {
    SplitN { parts: Parts::new(text, pat, true), count }
}
impl<'a, P: Pattern> Iterator for SplitN<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        if self.count == 0 {
            return None;
        }
        self.count -= 1;
        if self.count == 0 { self.parts.rest() } else { self.parts.next() }
    }
}
/// At most a number of parts, from the end.
#[derive(Clone, Debug)]
pub struct RSplitN<'a, P: Pattern> {
    parts: Parts<'a, P>,
    count: usize,
}
pub(crate) fn rsplitn_new<P: Pattern>(text: &str, count: usize, pat: P) -> RSplitN<'_, P> {
    RSplitN { parts: Parts::new(text, pat, true), count }
}
impl<'a, P: Pattern> Iterator for RSplitN<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        if self.count == 0 {
            return None;
        }
        self.count -= 1;
        if self.count == 0 { self.parts.rest() } else { self.parts.next_back() }
    }
}

/// The parts between white space.
#[derive(Clone, Debug)]
pub struct SplitWhitespace<'a> {
    rest: &'a str,
}
pub(crate) fn split_whitespace_new(text: &str) -> SplitWhitespace<'_> {
    SplitWhitespace { rest: text }
}
impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start();
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let end = match text.find(char::is_whitespace) {
            Some(at) => at,
            None => text.len(),
        };
        let (word, rest) = text.split_at(end);
        self.rest = rest;
        Some(word)
    }
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_end();
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let start = match text.char_indices().rev().find(|p| p.1.is_whitespace()) {
            Some((at, c)) => at + c.len_utf8(),
            None => 0,
        };
        let (rest, word) = text.split_at(start);
        self.rest = rest;
        Some(word)
    }
}
/// The parts between ASCII white space.
#[derive(Clone, Debug)]
pub struct SplitAsciiWhitespace<'a> {
    rest: &'a str,
}
pub(crate) fn split_ascii_whitespace_new(text: &str) -> SplitAsciiWhitespace<'_> {
    SplitAsciiWhitespace { rest: text }
}
fn is_ascii_space(c: char) -> bool {
    c.is_ascii_whitespace()
}
impl<'a> Iterator for SplitAsciiWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start_matches(is_ascii_space);
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let end = match text.find(is_ascii_space) {
            Some(at) => at,
            None => text.len(),
        };
        let (word, rest) = text.split_at(end);
        self.rest = rest;
        Some(word)
    }
}

/// The matches.
#[derive(Clone, Debug)]
pub struct Matches<'a, P: Pattern> {
    inner: MatchIndices<'a, P>,
}
pub(crate) fn matches_new<P: Pattern>(text: &str, pat: P) -> Matches<'_, P> {
    Matches { inner: match_indices_new(text, pat) }
}
impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.inner.next() {
            Some((_, part)) => Some(part),
            None => None,
        }
    }
}
impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for Matches<'a, P> {
    fn next_back(&mut self) -> Option<&'a str> {
        match self.inner.next_back() {
            Some((_, part)) => Some(part),
            None => None,
        }
    }
}
/// The matches with the bytes at which they begin.
#[derive(Clone, Debug)]
pub struct MatchIndices<'a, P: Pattern> {
    text: &'a str,
    pat: P,
    walk: Walk,
}
pub(crate) fn match_indices_new<P: Pattern>(text: &str, pat: P) -> MatchIndices<'_, P> {
    MatchIndices { text, pat, walk: Walk::new(text) }
}
impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let (start, end) = self.walk.next(self.text, &mut self.pat)?;
        unsafe { Some((start, self.text.get_unchecked(start..end))) }
    }
}
impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for MatchIndices<'a, P> {
    fn next_back(&mut self) -> Option<(usize, &'a str)> {
        self.back()
    }
}
impl<'a, P: Pattern> MatchIndices<'a, P> {
    // The last match, of any pattern.
    fn back(&mut self) -> Option<(usize, &'a str)> {
        let (start, end) = self.walk.next_back(self.text, &mut self.pat)?;
        unsafe { Some((start, self.text.get_unchecked(start..end))) }
    }
}
/// The matches with the bytes at which they begin, from the end.
#[derive(Clone, Debug)]
pub struct RMatchIndices<'a, P: Pattern> {
    inner: MatchIndices<'a, P>,
}
pub(crate) fn rmatch_indices_new<P: Pattern>(text: &str, pat: P) -> RMatchIndices<'_, P> {
    RMatchIndices { inner: match_indices_new(text, pat) }
}
impl<'a, P: Pattern> Iterator for RMatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        self.inner.back()
    }
}

/// The matches, from the end.
#[derive(Clone, Debug)]
pub struct RMatches<'a, P: Pattern> {
    inner: MatchIndices<'a, P>,
}
pub(crate) fn rmatches_new<P: Pattern>(text: &str, pat: P) -> RMatches<'_, P> {
    RMatches { inner: match_indices_new(text, pat) }
}
impl<'a, P: Pattern> Iterator for RMatches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        Some(self.inner.back()?.1)
    }
}
