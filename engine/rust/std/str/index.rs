//! Ranges of bytes as indices of texts.

use crate::intrinsics;
use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::slice::SliceIndex;

// Says why a part of a text cannot be had: outside, in the wrong order, or inside of a character.
#[inline(never)]
#[track_caller]
pub(crate) fn fail(s: &str, start: usize, end: usize) -> ! {
    let len = s.len();
    if start > len {
        panic!("start byte index {} is out of bounds of `{}`", start, Shortened(s));
    }
    if end > len {
        panic!("end byte index {} is out of bounds of `{}`", end, Shortened(s));
    }
    if start > end {
        panic!("begin > end ({} > {}) when slicing `{}`", start, end, Shortened(s));
    }
    let (which, index) = if !s.is_char_boundary(start) { ("start", start) } else { ("end", end) };
    let from = s.floor_char_boundary(index);
    let c = match s[from..].chars().next() {
        Some(c) => c,
        None => '\0',
    };
    panic!(
        "{} byte index {} is not a char boundary; it is inside {:?} (bytes {}..{}) of `{}`",
        which,
        index,
        c,
        from,
        from + c.len_utf8(),
        Shortened(s)
    )
}

// At most 256 bytes of a text, for messages.
struct Shortened<'a>(&'a str);
impl crate::fmt::Display for Shortened<'_> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        let end = self.0.floor_char_boundary(256);
        f.write_str(unsafe { self.0.get_unchecked(0..end) })?;
        if end < self.0.len() { f.write_str("[...]") } else { Ok(()) }
    }
}

impl SliceIndex<str> for Range<usize> {
    type Output = str;
    #[inline]
    fn get(self, slice: &str) -> Option<&str> {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) {
            unsafe { Some(intrinsics::str_from_parts(slice.as_ptr().add(self.start), self.end - self.start)) }
        } else {
            None
        }
    }
    #[inline]
    fn get_mut(self, slice: &mut str) -> Option<&mut str> {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) {
            unsafe {
                let start = slice.as_mut_ptr().add(self.start);
                let bytes = intrinsics::slice_from_parts_mut(start, self.end - self.start);
                Some(super::from_utf8_unchecked_mut(bytes))
            }
        } else {
            None
        }
    }
    #[inline]
    unsafe fn get_unchecked(self, slice: *const str) -> *const str {
        unsafe {
            let start = (slice as *const u8).add(self.start);
            intrinsics::str_from_parts(start, self.end - self.start) as *const str
        }
    }
    #[inline]
    #[track_caller]
    fn index(self, slice: &str) -> &str {
        let (start, end) = (self.start, self.end);
        match self.get(slice) {
            Some(part) => part,
            None => fail(slice, start, end),
        }
    }
    #[inline]
    #[track_caller]
    fn index_mut(self, slice: &mut str) -> &mut str {
        let (start, end) = (self.start, self.end);
        if !(start <= end && slice.is_char_boundary(start) && slice.is_char_boundary(end)) {
            fail(slice, start, end);
        }
        unsafe {
            let bytes = intrinsics::slice_from_parts_mut(slice.as_mut_ptr().add(start), end - start);
            super::from_utf8_unchecked_mut(bytes)
        }
    }
}

macro_rules! text_range {
    ($($R:ty: |$r:ident, $len:ident| $range:expr, $valid:expr, $last:expr;)*) => { $(
        impl SliceIndex<str> for $R {
            type Output = str;
            #[inline]
            fn get(self, slice: &str) -> Option<&str> {
                let $r = self;
                let $len = slice.len();
                if $valid { ($range).get(slice) } else { None }
            }
            #[inline]
            fn get_mut(self, slice: &mut str) -> Option<&mut str> {
                let $r = self;
                let $len = slice.len();
                if $valid { ($range).get_mut(slice) } else { None }
            }
            #[inline]
            unsafe fn get_unchecked(self, slice: *const str) -> *const str {
                unsafe {
                    let $r = self;
                    let $len = intrinsics::ptr_metadata(slice);
                    ($range).get_unchecked(slice)
                }
            }
            #[inline]
            #[track_caller]
            fn index(self, slice: &str) -> &str {
                let $r = self;
                let $len = slice.len();
                if !$valid {
                    panic!("end byte index {} is out of bounds of `{}`", $last, Shortened(slice));
                }
                ($range).index(slice)
            }
            #[inline]
            #[track_caller]
            fn index_mut(self, slice: &mut str) -> &mut str {
                let $r = self;
                let $len = slice.len();
                if !$valid {
                    panic!("end byte index {} is out of bounds of `{}`", $last, Shortened(slice));
                }
                ($range).index_mut(slice)
            }
        }
    )* };
}
text_range! {
    RangeTo<usize>: |r, _len| 0..r.end, true, 0;
    RangeFrom<usize>: |r, len| r.start..if r.start > len { r.start } else { len }, true, 0;
    RangeFull: |_r, len| 0..len, true, 0;
    RangeInclusive<usize>: |r, len| exclusive(r), r.end < len, r.end;
    RangeToInclusive<usize>: |r, len| 0..r.end + 1, r.end < len, r.end;
}

// `a..=b` as `a..b + 1`; nothing is left of a range that was iterated to its end.
fn exclusive(r: RangeInclusive<usize>) -> Range<usize> {
    let end = r.end + 1;
    Range { start: if r.exhausted { end } else { r.start }, end }
}

impl<I: SliceIndex<str>> Index<I> for str {
    type Output = I::Output;
    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}
impl<I: SliceIndex<str>> IndexMut<I> for str {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}
