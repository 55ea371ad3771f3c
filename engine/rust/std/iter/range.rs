//! Ranges as iterators.

use super::FusedIterator;
use crate::ops::{Range, RangeFrom, RangeInclusive};

/// Types whose values follow one another.
pub trait Step: Clone + PartialOrd {
    /// How many steps lie between `start` and `end`; nothing if they do not fit into a `usize`.
    fn steps_between(start: &Self, end: &Self) -> (usize, Option<usize>);
    /// The value `count` steps on, if there is one.
    fn forward_checked(start: Self, count: usize) -> Option<Self>;
    /// The value `count` steps back, if there is one.
    fn backward_checked(start: Self, count: usize) -> Option<Self>;
    // Do ranges of it promise values by their numbers? Numbers of up to 64 bits.
    #[doc(hidden)]
    fn __is_numbered() -> bool {
        false
    }
    #[doc(hidden)]
    fn __next(start: &Self) -> Self;
    #[doc(hidden)]
    fn __previous(start: &Self) -> Self;
    #[doc(hidden)]
    #[track_caller]
    fn __next_or_panic(start: &Self) -> Self;
    // The loops over ranges; in one call for numbers, since most loops are these.
    #[doc(hidden)]
    fn __advance(range: &mut Range<Self>) -> Option<Self> {
        if range.start < range.end {
            let next = Self::__next(&range.start);
            Some(crate::mem::replace(&mut range.start, next))
        } else {
            None
        }
    }
    #[doc(hidden)]
    fn __advance_inclusive(range: &mut RangeInclusive<Self>) -> Option<Self> {
        if range.exhausted || !(range.start <= range.end) {
            return None;
        }
        if range.start < range.end {
            let next = Self::__next(&range.start);
            Some(crate::mem::replace(&mut range.start, next))
        } else {
            range.exhausted = true;
            Some(range.start.clone())
        }
    }
}

macro_rules! step_of_int {
    ($($t:ident $unsigned:ident)*) => { $(
        impl Step for $t {
            fn __is_numbered() -> bool {
                <$t>::BITS <= 64
            }
            #[inline]
            fn steps_between(start: &$t, end: &$t) -> (usize, Option<usize>) {
                if *start >= *end {
                    return (0, Some(0));
                }
                let distance = (*end as $unsigned).wrapping_sub(*start as $unsigned);
                let fits = distance as usize;
                if fits as $unsigned == distance { (fits, Some(fits)) } else { (usize::MAX, None) }
            }
            #[inline]
            fn forward_checked(start: $t, count: usize) -> Option<$t> {
                let small = count as $unsigned;
                if small as usize != count {
                    return None;
                }
                let value = (start as $unsigned).wrapping_add(small) as $t;
                if value < start { None } else { Some(value) }
            }
            #[inline]
            fn backward_checked(start: $t, count: usize) -> Option<$t> {
                let small = count as $unsigned;
                if small as usize != count {
                    return None;
                }
                let value = (start as $unsigned).wrapping_sub(small) as $t;
                if value > start { None } else { Some(value) }
            }
            #[inline]
            fn __next(start: &$t) -> $t {
                unsafe { crate::intrinsics::wrapping_add(*start, 1) }
            }
            #[inline]
            fn __previous(start: &$t) -> $t {
                unsafe { crate::intrinsics::wrapping_sub(*start, 1) }
            }
            #[inline]
            #[track_caller]
            fn __next_or_panic(start: &$t) -> $t {
                *start + 1
            }
            #[inline]
            fn __advance(range: &mut Range<$t>) -> Option<$t> {
                let at = range.start;
                if at < range.end {
                    range.start = unsafe { crate::intrinsics::wrapping_add(at, 1) };
                    Some(at)
                } else {
                    None
                }
            }
            #[inline]
            fn __advance_inclusive(range: &mut RangeInclusive<$t>) -> Option<$t> {
                let at = range.start;
                if at < range.end {
                    if range.exhausted {
                        return None;
                    }
                    range.start = unsafe { crate::intrinsics::wrapping_add(at, 1) };
                    Some(at)
                } else if at == range.end && !range.exhausted {
                    range.exhausted = true;
                    Some(at)
                } else {
                    None
                }
            }
        }
    )* };
}
step_of_int! {
    i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize
    u8 u8 u16 u16 u32 u32 u64 u64 u128 u128 usize usize
}

impl Step for char {
    fn steps_between(start: &char, end: &char) -> (usize, Option<usize>) {
        let a = *start as u32;
        let b = *end as u32;
        if a > b {
            return (0, None);
        }
        let mut count = b - a;
        if a < 0xD800 && b > 0xDFFF {
            count -= 0x800;
        }
        (count as usize, Some(count as usize))
    }
    fn forward_checked(start: char, count: usize) -> Option<char> {
        if count > 0x10FFFF {
            return None;
        }
        let a = start as u32;
        let mut b = a + count as u32;
        if a < 0xD800 && b >= 0xD800 {
            b += 0x800;
        }
        char::from_u32(b)
    }
    fn backward_checked(start: char, count: usize) -> Option<char> {
        let a = start as u32;
        if count > a as usize {
            return None;
        }
        let mut b = a - count as u32;
        if a > 0xDFFF && b <= 0xDFFF {
            if b < 0x800 {
                return None;
            }
            b -= 0x800;
        }
        char::from_u32(b)
    }
    fn __next(start: &char) -> char {
        let next = *start as u32 + 1;
        unsafe { char::from_u32_unchecked(if next == 0xD800 { 0xE000 } else { next }) }
    }
    fn __previous(start: &char) -> char {
        let previous = (*start as u32).wrapping_sub(1);
        unsafe { char::from_u32_unchecked(if previous == 0xDFFF { 0xD7FF } else { previous }) }
    }
    #[track_caller]
    fn __next_or_panic(start: &char) -> char {
        match char::forward_checked(*start, 1) {
            Some(c) => c,
            None => crate::rt::panic_str("overflow in `Step::forward`"),
        }
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;
    fn __promise(&self) -> u8 {
        if A::__is_numbered() { 3 } else { 1 }
    }
    #[inline]
    fn next(&mut self) -> Option<A> {
        A::__advance(self)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.start < self.end { A::steps_between(&self.start, &self.end) } else { (0, Some(0)) }
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if let Some(at) = A::forward_checked(self.start.clone(), n) {
            if at < self.end {
                self.start = A::__next(&at);
                return Some(at);
            }
        }
        self.start = self.end.clone();
        None
    }
}
impl<A: Step> DoubleEndedIterator for Range<A> {
    #[inline]
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = A::__previous(&self.end);
            Some(self.end.clone())
        } else {
            None
        }
    }
    fn nth_back(&mut self, n: usize) -> Option<A> {
        if let Some(at) = A::backward_checked(self.end.clone(), n) {
            if at > self.start {
                self.end = A::__previous(&at);
                return Some(self.end.clone());
            }
        }
        self.end = self.start.clone();
        None
    }
}
impl<A: Step> FusedIterator for Range<A> {}

impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;
    fn __promise(&self) -> u8 {
        1
    }
    #[inline]
    #[track_caller]
    fn next(&mut self) -> Option<A> {
        let next = A::__next_or_panic(&self.start);
        Some(crate::mem::replace(&mut self.start, next))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;
    fn __promise(&self) -> u8 {
        1
    }
    #[inline]
    fn next(&mut self) -> Option<A> {
        A::__advance_inclusive(self)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.is_empty() {
            return (0, Some(0));
        }
        match A::steps_between(&self.start, &self.end) {
            (_, Some(n)) => match n.checked_add(1) {
                Some(n) => (n, Some(n)),
                None => (usize::MAX, None),
            },
            (n, None) => (n, None),
        }
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if self.is_empty() {
            return None;
        }
        if let Some(at) = A::forward_checked(self.start.clone(), n) {
            if at < self.end {
                self.start = A::__next(&at);
                return Some(at);
            }
            if at == self.end {
                self.start = at.clone();
                self.exhausted = true;
                return Some(at);
            }
        }
        self.start = self.end.clone();
        self.exhausted = true;
        None
    }
}
impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    #[inline]
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        if self.start < self.end {
            let previous = A::__previous(&self.end);
            Some(crate::mem::replace(&mut self.end, previous))
        } else {
            self.exhausted = true;
            Some(self.end.clone())
        }
    }
}
macro_rules! exact_size {
    ($($R:ident $t:ty)*) => { $(impl ExactSizeIterator for $R<$t> {})* };
}
exact_size! {
    Range u8 Range i8 Range u16 Range i16 Range u32 Range i32 Range usize Range isize
    RangeInclusive u8 RangeInclusive i8 RangeInclusive u16 RangeInclusive i16
}
impl<A: Step> FusedIterator for RangeInclusive<A> {}
