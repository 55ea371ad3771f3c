//! Several parts of a slice at once, and a slice seen as values of other sizes.

use super::{from_raw_parts, from_raw_parts_mut, SliceIndex};
use crate::fmt;
use crate::mem::MaybeUninit;
use crate::ops::{OneSidedRange, Range, RangeInclusive};

// How many values stand before the first that is aligned for `U`, and how many `U`s lie there.
fn aligned<T, U>(start: *const T, len: usize) -> Option<(usize, usize)> {
    let (size, wanted) = (size_of::<T>(), size_of::<U>());
    if size == 0 || wanted == 0 {
        return None;
    }
    let mut before = 0;
    while (start.addr() + before * size) % align_of::<U>() != 0 {
        before += 1;
        if before > len || before > align_of::<U>() {
            return None;
        }
    }
    if before > len {
        return None;
    }
    // The `U`s end where a value ends.
    let mut count = (len - before) * size / wanted;
    while count * wanted % size != 0 {
        count -= 1;
    }
    Some((before, count))
}

// One shared and one exclusive form of each.
macro_rules! parts {
    ($from:ident $pointer:ident $ptr:ident ($($m:tt)*) $split_at:ident $split_at_unchecked:ident $checked:ident
     $as_chunks_unchecked:ident $as_chunks:ident $as_rchunks:ident $split_off:ident $align_to:ident $as_array:ident) => {
        impl<T> [T] {
            /// Arrays of `N` values; undefined if some are left over.
            pub unsafe fn $as_chunks_unchecked<const N: usize>(&$($m)* self) -> &$($m)* [[T; N]] {
                unsafe {
                    if N == 0 || self.len() % N != 0 {
                        crate::intrinsics::unreachable();
                    }
                    $from(self.$pointer() as *$ptr [T; N], self.len() / N)
                }
            }
            /// Arrays of `N` values, and what is left over.
            #[track_caller]
            pub fn $as_chunks<const N: usize>(&$($m)* self) -> (&$($m)* [[T; N]], &$($m)* [T]) {
                assert!(N != 0, "chunk size must be non-zero");
                let (head, rest) = self.$split_at(self.len() / N * N);
                (unsafe { head.$as_chunks_unchecked() }, rest)
            }
            /// What is left over, and arrays of `N` values up to the end.
            #[track_caller]
            pub fn $as_rchunks<const N: usize>(&$($m)* self) -> (&$($m)* [T], &$($m)* [[T; N]]) {
                assert!(N != 0, "chunk size must be non-zero");
                let (rest, tail) = self.$split_at(self.len() % N);
                (rest, unsafe { tail.$as_chunks_unchecked() })
            }
            /// Takes a range at one end out of the slice, if it is there.
            pub fn $split_off<'a, R: OneSidedRange<usize>>(self: &mut &'a $($m)* Self, range: R) -> Option<&'a $($m)* Self> {
                let (is_front, mid) = range.__side()?;
                if mid > self.len() {
                    return None;
                }
                let (front, back) = crate::mem::take(self).$split_at(mid);
                let (taken, left) = if is_front { (front, back) } else { (back, front) };
                *self = left;
                Some(taken)
            }
            /// The values as those of another type, with what does not fit before and behind.
            pub unsafe fn $align_to<U>(&$($m)* self) -> (&$($m)* [T], &$($m)* [U], &$($m)* [T]) {
                match aligned::<T, U>(self.as_ptr(), self.len()) {
                    None => (self, &$($m)* [], &$($m)* []),
                    Some((before, count)) => unsafe {
                        let (head, rest) = self.$split_at(before);
                        let (mid, tail) = rest.$split_at(count * size_of::<U>() / size_of::<T>());
                        (head, $from(mid.$pointer() as *$ptr U, count), tail)
                    },
                }
            }
            /// The slice as an array, if it has this length.
            pub fn $as_array<const N: usize>(&$($m)* self) -> Option<&$($m)* [T; N]> {
                if self.len() == N { unsafe { Some(&$($m)* *(self.$pointer() as *$ptr [T; N])) } } else { None }
            }
        }
    };
}
parts!(from_raw_parts as_ptr const () split_at split_at_unchecked split_at_checked as_chunks_unchecked as_chunks as_rchunks split_off align_to as_array);
parts!(from_raw_parts_mut as_mut_ptr mut (mut) split_at_mut split_at_mut_unchecked split_at_mut_checked as_chunks_unchecked_mut as_chunks_mut
    as_rchunks_mut split_off_mut align_to_mut as_mut_array);

impl<T> [T] {
    /// `split_at_mut` without a check.
    pub unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        unsafe {
            if mid > self.len() {
                crate::intrinsics::unreachable();
            }
        }
        self.split_at_mut(mid)
    }
    /// The first `N` values, and the rest, for changing.
    pub fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {
        let (first, rest) = self.split_at_mut_checked(N)?;
        Some((first.as_mut_array()?, rest))
    }
    /// The rest, and the last `N` values, for changing.
    pub fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {
        let (rest, last) = self.split_at_mut(self.len().checked_sub(N)?);
        Some((rest, last.as_mut_array()?))
    }
    /// Takes the first value out of the slice, for changing.
    pub fn split_off_first_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T> {
        let (first, rest) = crate::mem::take(self).split_first_mut()?;
        *self = rest;
        Some(first)
    }
    /// Takes the last value out of the slice, for changing.
    pub fn split_off_last_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T> {
        let (last, rest) = crate::mem::take(self).split_last_mut()?;
        *self = rest;
        Some(last)
    }
    /// Which of the values this reference points at, if one of them.
    #[track_caller]
    pub fn element_offset(&self, element: &T) -> Option<usize> {
        if size_of::<T>() == 0 {
            crate::rt::panic_str("elements are zero-sized");
        }
        let bytes = (element as *const T).addr().wrapping_sub(self.as_ptr().addr());
        let at = bytes / size_of::<T>();
        if bytes % size_of::<T>() == 0 && at < self.len() { Some(at) } else { None }
    }
    /// The values at several places that have nothing in common.
    pub fn get_disjoint_mut<I: GetDisjointMutIndex + SliceIndex<Self>, const N: usize>(
        &mut self, indices: [I; N],
    ) -> Result<[&mut I::Output; N], GetDisjointMutError> {
        for i in 0..N {
            if !indices[i].is_in_bounds(self.len()) {
                return Err(GetDisjointMutError::IndexOutOfBounds);
            }
            for k in 0..i {
                if indices[i].is_overlapping(&indices[k]) {
                    return Err(GetDisjointMutError::OverlappingIndices);
                }
            }
        }
        unsafe { Ok(self.get_disjoint_unchecked_mut(indices)) }
    }
    /// The values at several places, which must be there and have nothing in common.
    pub unsafe fn get_disjoint_unchecked_mut<I: GetDisjointMutIndex + SliceIndex<Self>, const N: usize>(
        &mut self, indices: [I; N],
    ) -> [&mut I::Output; N] {
        let all = self as *mut [T] as *const [T];
        indices.map(|index| unsafe { &mut *(index.get_unchecked(all) as *mut I::Output) })
    }
}

/// What several places of a slice can be asked for with.
pub unsafe trait GetDisjointMutIndex: Clone {
    /// Is it there?
    fn is_in_bounds(&self, len: usize) -> bool;
    /// Have the two something in common?
    fn is_overlapping(&self, other: &Self) -> bool;
}
unsafe impl GetDisjointMutIndex for usize {
    fn is_in_bounds(&self, len: usize) -> bool {
        *self < len
    }
    fn is_overlapping(&self, other: &Self) -> bool {
        *self == *other
    }
}
unsafe impl GetDisjointMutIndex for Range<usize> {
    fn is_in_bounds(&self, len: usize) -> bool {
        self.start <= self.end && self.end <= len
    }
    fn is_overlapping(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
unsafe impl GetDisjointMutIndex for RangeInclusive<usize> {
    fn is_in_bounds(&self, len: usize) -> bool {
        self.start <= self.end && self.end < len
    }
    fn is_overlapping(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}
/// Why several places could not be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GetDisjointMutError {
    /// One is not there.
    IndexOutOfBounds,
    /// Two have something in common.
    OverlappingIndices,
}
impl fmt::Display for GetDisjointMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::IndexOutOfBounds => "an index is out of bounds",
            Self::OverlappingIndices => "there were overlapping indices",
        })
    }
}

impl<T> [MaybeUninit<T>] {
    /// Fills all places with copies.
    #[track_caller]
    pub fn write_copy_of_slice(&mut self, src: &[T]) -> &mut [T]
    where
        T: Copy,
    {
        if self.len() != src.len() {
            super::copy_length_mismatch(src.len(), self.len());
        }
        self.write_clone_of_slice(src)
    }
    /// Fills all places with clones.
    #[track_caller]
    pub fn write_clone_of_slice(&mut self, src: &[T]) -> &mut [T]
    where
        T: Clone,
    {
        if self.len() != src.len() {
            crate::rt::panic_str("destination and source slices have different lengths");
        }
        for i in 0..src.len() {
            self[i].write(src[i].clone());
        }
        unsafe { self.assume_init_mut() }
    }
    /// The values, which must all be there.
    pub const unsafe fn assume_init_ref(&self) -> &[T] {
        unsafe { &*(self as *const Self as *const [T]) }
    }
    /// The values, which must all be there, for changing.
    pub const unsafe fn assume_init_mut(&mut self) -> &mut [T] {
        unsafe { &mut *(self as *mut Self as *mut [T]) }
    }
    /// Drops the values, which must all be there.
    pub unsafe fn assume_init_drop(&mut self) {
        unsafe { crate::ptr::drop_in_place(self as *mut Self as *mut [T]) }
    }
}

/// Gives the characters of escaped bytes.
#[derive(Clone)]
pub struct EscapeAscii<'a> {
    rest: &'a [u8],
    now: Option<crate::ascii::EscapeDefault>,
}
pub(crate) fn escape_ascii(rest: &[u8]) -> EscapeAscii<'_> {
    EscapeAscii { rest, now: None }
}
impl Iterator for EscapeAscii<'_> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        loop {
            if let Some(byte) = self.now.as_mut().and_then(|now| now.next()) {
                return Some(byte);
            }
            self.now = Some(crate::ascii::escape_default(*self.rest.split_off_first()?));
        }
    }
}
impl fmt::Display for EscapeAscii<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.clone() {
            f.write_char(byte as char)?;
        }
        Ok(())
    }
}
