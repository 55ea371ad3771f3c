//! What can be looked for in a text: characters, sets of them, functions, texts.

/// Something to look for.
pub trait Pattern: Sized {
    /// The first match at or behind byte `from`: where it begins and ends.
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)>;
    /// The last match that ends at or before byte `to`.
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)>;
    /// The length of a match at the beginning.
    fn match_at_start(&mut self, text: &str) -> Option<usize>;
    /// The length of a match at the end.
    fn match_at_end(&mut self, text: &str) -> Option<usize>;
    // Can it match nothing?
    #[doc(hidden)]
    fn is_empty_text(&self) -> bool {
        false
    }
}

/// Patterns that find the same from both ends: all that look at one character.
pub trait DoubleEndedPattern: Pattern {}

// A pattern that looks at one character at a time.
macro_rules! char_pattern {
    ($([$($params:tt)*] $P:ty: |$p:ident, $c:ident| $matches:expr;)*) => { $(
        impl<$($params)*> DoubleEndedPattern for $P {}
        impl<$($params)*> Pattern for $P {
            fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
                let $p = self;
                let mut at = from;
                for $c in unsafe { text.get_unchecked(from..text.len()) }.chars() {
                    let end = at + $c.len_utf8();
                    if $matches {
                        return Some((at, end));
                    }
                    at = end;
                }
                None
            }
            fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
                let $p = self;
                let mut at = to;
                for $c in unsafe { text.get_unchecked(0..to) }.chars().rev() {
                    let start = at - $c.len_utf8();
                    if $matches {
                        return Some((start, at));
                    }
                    at = start;
                }
                None
            }
            fn match_at_start(&mut self, text: &str) -> Option<usize> {
                let $p = self;
                let $c = text.chars().next()?;
                if $matches { Some($c.len_utf8()) } else { None }
            }
            fn match_at_end(&mut self, text: &str) -> Option<usize> {
                let $p = self;
                let $c = text.chars().next_back()?;
                if $matches { Some($c.len_utf8()) } else { None }
            }
        }
    )* };
}
char_pattern! {
    [] char: |p, c| c == *p;
    [F: FnMut(char) -> bool] F: |p, c| p(c);
    ['b] &'b [char]: |p, c| p.contains(&c);
    [const N: usize] [char; N]: |p, c| p.contains(&c);
    ['b, const N: usize] &'b [char; N]: |p, c| p.contains(&c);
}

impl<'b> Pattern for &'b str {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let needle = self.as_bytes();
        let hay = text.as_bytes();
        let count = needle.len();
        if count == 0 {
            return if from <= hay.len() { Some((from, from)) } else { None };
        }
        let mut at = from;
        while at + count <= hay.len() {
            if hay[at] == needle[0] && matches_at(hay, at, needle) {
                return Some((at, at + count));
            }
            at += 1;
        }
        None
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        let needle = self.as_bytes();
        let hay = text.as_bytes();
        let count = needle.len();
        if count > to {
            return None;
        }
        let mut at = to - count;
        loop {
            if matches_at(hay, at, needle) {
                return Some((at, at + count));
            }
            if at == 0 {
                return None;
            }
            at -= 1;
        }
    }
    fn match_at_start(&mut self, text: &str) -> Option<usize> {
        if text.as_bytes().starts_with(self.as_bytes()) { Some(self.len()) } else { None }
    }
    fn match_at_end(&mut self, text: &str) -> Option<usize> {
        if text.as_bytes().ends_with(self.as_bytes()) { Some(self.len()) } else { None }
    }
    fn is_empty_text(&self) -> bool {
        self.len() == 0
    }
}
#[inline]
fn matches_at(hay: &[u8], at: usize, needle: &[u8]) -> bool {
    unsafe { crate::intrinsics::compare_bytes(hay.as_ptr().add(at), needle.as_ptr(), needle.len()) == 0 }
}

macro_rules! text_pattern {
    ($($P:ty)*) => { $(
        impl<'b> Pattern for $P {
            fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
                let mut inner: &str = self;
                inner.find_in(text, from)
            }
            fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
                let mut inner: &str = self;
                inner.rfind_in(text, to)
            }
            fn match_at_start(&mut self, text: &str) -> Option<usize> {
                let mut inner: &str = self;
                inner.match_at_start(text)
            }
            fn match_at_end(&mut self, text: &str) -> Option<usize> {
                let mut inner: &str = self;
                inner.match_at_end(text)
            }
            fn is_empty_text(&self) -> bool {
                self.len() == 0
            }
        }
    )* };
}
text_pattern!(&'b String &'b &'b str);
