//! Numbers and ranges as indices of slices and texts.

use crate::intrinsics;
use crate::ops::{Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

/// What a slice or text can be indexed with.
pub trait SliceIndex<T: ?Sized> {
    /// What is found there.
    type Output: ?Sized;
    /// It, if it is there.
    fn get(self, slice: &T) -> Option<&Self::Output>;
    /// It, if it is there, for changing.
    fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    /// A pointer to it, without looking.
    unsafe fn get_unchecked(self, slice: *const T) -> *const Self::Output;
    /// It; panics if it is not there.
    #[track_caller]
    fn index(self, slice: &T) -> &Self::Output;
    /// It for changing; panics if it is not there.
    #[track_caller]
    fn index_mut(self, slice: &mut T) -> &mut Self::Output;
}

#[inline(never)]
#[track_caller]
pub(crate) fn fail_start(start: usize, len: usize) -> ! {
    panic!("range start index {} out of range for slice of length {}", start, len)
}
#[inline(never)]
#[track_caller]
pub(crate) fn fail_end(end: usize, len: usize) -> ! {
    panic!("range end index {} out of range for slice of length {}", end, len)
}
#[inline(never)]
#[track_caller]
pub(crate) fn fail_order(start: usize, end: usize) -> ! {
    panic!("slice index starts at {} but ends at {}", start, end)
}

// Which of the three it is: the start is looked at first, then the end, then their order.
#[inline(never)]
#[track_caller]
fn fail(start: usize, end: usize, len: usize) -> ! {
    if start > len {
        fail_start(start, len)
    }
    if end > len {
        fail_end(end, len)
    }
    fail_order(start, end)
}

/// The bounds of a range of indices; panics if it does not fit into `len` values.
#[track_caller]
pub fn range<R: RangeBounds<usize>>(range: R, len: usize) -> Range<usize> {
    let start = match range.start_bound() {
        Bound::Included(start) => *start,
        Bound::Excluded(start) => match start.checked_add(1) {
            Some(start) => start,
            None => crate::rt::panic_str("attempted to index slice from after maximum usize"),
        },
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(end) => {
            if *end >= len {
                fail_end(*end, len);
            }
            *end + 1
        }
        Bound::Excluded(end) => *end,
        Bound::Unbounded => len,
    };
    if end > len {
        fail_end(end, len);
    }
    if start > end {
        fail(start, end, len);
    }
    Range { start, end }
}

impl<T> SliceIndex<[T]> for usize {
    type Output = T;
    #[inline]
    fn get(self, slice: &[T]) -> Option<&T> {
        if self < slice.len() { unsafe { Some(&*slice.as_ptr().add(self)) } } else { None }
    }
    #[inline]
    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < slice.len() { unsafe { Some(&mut *slice.as_mut_ptr().add(self)) } } else { None }
    }
    #[inline]
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const T {
        unsafe { (slice as *const T).add(self) }
    }
    #[inline]
    #[track_caller]
    fn index(self, slice: &[T]) -> &T {
        &(*slice)[self]
    }
    #[inline]
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut T {
        &mut (*slice)[self]
    }
}

impl<T> SliceIndex<[T]> for Range<usize> {
    type Output = [T];
    #[inline]
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.start > self.end || self.end > slice.len() {
            return None;
        }
        unsafe { Some(intrinsics::slice_from_parts(slice.as_ptr().add(self.start), self.end - self.start)) }
    }
    #[inline]
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.start > self.end || self.end > slice.len() {
            return None;
        }
        unsafe { Some(intrinsics::slice_from_parts_mut(slice.as_mut_ptr().add(self.start), self.end - self.start)) }
    }
    #[inline]
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        unsafe { crate::ptr::slice_from_raw_parts((slice as *const T).add(self.start), self.end - self.start) }
    }
    #[inline]
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        if self.start > self.end || self.end > slice.len() {
            fail(self.start, self.end, slice.len());
        }
        unsafe { intrinsics::slice_from_parts(slice.as_ptr().add(self.start), self.end - self.start) }
    }
    #[inline]
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        if self.start > self.end || self.end > slice.len() {
            fail(self.start, self.end, slice.len());
        }
        unsafe { intrinsics::slice_from_parts_mut(slice.as_mut_ptr().add(self.start), self.end - self.start) }
    }
}

// The other ranges as `Range`; `$check` panics with the words for this kind of range.
macro_rules! range_index {
    ($($R:ty: |$r:ident, $len:ident| $range:expr, $valid:expr, $check:expr;)*) => { $(
        impl<T> SliceIndex<[T]> for $R {
            type Output = [T];
            #[inline]
            fn get(self, slice: &[T]) -> Option<&[T]> {
                let $r = self;
                let $len = slice.len();
                if $valid { ($range).get(slice) } else { None }
            }
            #[inline]
            fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
                let $r = self;
                let $len = slice.len();
                if $valid { ($range).get_mut(slice) } else { None }
            }
            #[inline]
            unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
                let $r = self;
                let $len = slice.len();
                unsafe { ($range).get_unchecked(slice) }
            }
            #[inline]
            #[track_caller]
            fn index(self, slice: &[T]) -> &[T] {
                let $r = self;
                let $len = slice.len();
                $check;
                ($range).index(slice)
            }
            #[inline]
            #[track_caller]
            fn index_mut(self, slice: &mut [T]) -> &mut [T] {
                let $r = self;
                let $len = slice.len();
                $check;
                ($range).index_mut(slice)
            }
        }
    )* };
}
range_index! {
    RangeTo<usize>: |r, len| 0..r.end, r.end <= len, ();
    RangeFrom<usize>: |r, len| r.start..len, r.start <= len, if r.start > len { fail_start(r.start, len) };
    RangeFull: |_r, len| 0..len, true, ();
    RangeInclusive<usize>: |r, len| exclusive(r), r.end != usize::MAX && r.end < len,
        if r.start > len { fail_start(r.start, len) } else if r.end >= len { fail_end(r.end, len) };
    RangeToInclusive<usize>: |r, len| 0..r.end + 1, r.end < len, if r.end >= len { fail_end(r.end, len) };
}

// `a..=b` as `a..b + 1`; nothing is left of a range that was iterated to its end.
fn exclusive(r: RangeInclusive<usize>) -> Range<usize> {
    let end = r.end + 1;
    Range { start: if r.exhausted { end } else { r.start }, end }
}

impl<T> SliceIndex<[T]> for (Bound<usize>, Bound<usize>) {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        let start = match self.0 {
            Bound::Included(start) => start,
            Bound::Excluded(start) => start.checked_add(1)?,
            Bound::Unbounded => 0,
        };
        let end = match self.1 {
            Bound::Included(end) => end.checked_add(1)?,
            Bound::Excluded(end) => end,
            Bound::Unbounded => slice.len(),
        };
        (start..end).get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.get(slice).is_none() {
            return None;
        }
        Some(self.index_mut(slice))
    }
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        unsafe { range(self, slice.len()).get_unchecked(slice) }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        range(self, slice.len()).index(slice)
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        range(self, slice.len()).index_mut(slice)
    }
}
