//! Rows of values somewhere in memory.

pub mod index;
pub mod iter;
pub mod join;
pub mod parts;
pub mod sort;

pub use self::index::{range, SliceIndex};
pub use self::iter::{
    ArrayWindows, ChunkBy, ChunkByMut, Chunks, ChunksExact, ChunksExactMut, ChunksMut, Iter, IterMut, RChunks,
    RChunksExact, RChunksExactMut, RChunksMut, RSplit, RSplitMut, RSplitN, RSplitNMut, Split, SplitInclusive,
    SplitInclusiveMut, SplitMut, SplitN, SplitNMut, Windows,
};
pub use self::parts::{EscapeAscii, GetDisjointMutError, GetDisjointMutIndex};
pub use self::join::{Concat, Join};

use crate::cmp::Ordering;
use crate::intrinsics;
use crate::ops::{Index, IndexMut, RangeBounds};

/// What `vec![a, b, c]` calls.
#[doc(hidden)]
#[inline]
pub fn into_vec<T, const N: usize>(array: Box<[T; N]>) -> Vec<T> {
    unsafe { Vec::from_raw_parts(Box::into_raw(array) as *mut T, N, N) }
}
/// A slice from a pointer and a length.
#[inline]
pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {
    unsafe { intrinsics::slice_from_parts(data, len) }
}
/// A mutable slice from a pointer and a length.
#[inline]
pub const unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {
    unsafe { intrinsics::slice_from_parts_mut(data, len) }
}
/// A slice of one value.
pub const fn from_ref<T>(s: &T) -> &[T] {
    unsafe { intrinsics::slice_from_parts(s as *const T, 1) }
}
/// A mutable slice of one value.
pub const fn from_mut<T>(s: &mut T) -> &mut [T] {
    unsafe { intrinsics::slice_from_parts_mut(s as *mut T, 1) }
}

#[inline(never)]
#[track_caller]
fn copy_length_mismatch(source: usize, destination: usize) -> ! {
    panic!(
        "copy_from_slice: source slice length ({}) does not match destination slice length ({})",
        source, destination
    )
}

impl<T> [T] {
    /// How many values there are.
    #[inline]
    pub const fn len(&self) -> usize {
        unsafe { intrinsics::ptr_metadata(self as *const [T]) }
    }
    /// Are there no values?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// A pointer to the first value.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        self as *const [T] as *const T
    }
    /// A mutable pointer to the first value.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut [T] as *mut T
    }
    /// Pointers to the first value and behind the last.
    pub fn as_ptr_range(&self) -> crate::ops::Range<*const T> {
        let start = self.as_ptr();
        unsafe { start..start.add(self.len()) }
    }
    /// The first value.
    #[inline]
    pub const fn first(&self) -> Option<&T> {
        if self.len() == 0 { None } else { Some(&self[0]) }
    }
    /// The first value, for changing.
    pub const fn first_mut(&mut self) -> Option<&mut T> {
        if self.len() == 0 { None } else { Some(&mut self[0]) }
    }
    /// The first value and the rest.
    pub fn split_first(&self) -> Option<(&T, &[T])> {
        if self.len() == 0 { None } else { Some((&self[0], &self[1..])) }
    }
    /// The first value and the rest, for changing.
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if self.len() == 0 {
            return None;
        }
        let (a, b) = self.split_at_mut(1);
        Some((&mut a[0], b))
    }
    /// The last value and the rest.
    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let len = self.len();
        if len == 0 { None } else { Some((&self[len - 1], &self[..len - 1])) }
    }
    /// The last value and the rest, for changing.
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let len = self.len();
        if len == 0 {
            return None;
        }
        let (a, b) = self.split_at_mut(len - 1);
        Some((&mut b[0], a))
    }
    /// The last value.
    #[inline]
    pub const fn last(&self) -> Option<&T> {
        let len = self.len();
        if len == 0 { None } else { Some(&self[len - 1]) }
    }
    /// The last value, for changing.
    pub const fn last_mut(&mut self) -> Option<&mut T> {
        let len = self.len();
        if len == 0 { None } else { Some(&mut self[len - 1]) }
    }
    /// The first `N` values.
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() < N { None } else { unsafe { Some(&*(self.as_ptr() as *const [T; N])) } }
    }
    /// The last `N` values.
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        let len = self.len();
        if len < N { None } else { unsafe { Some(&*(self.as_ptr().add(len - N) as *const [T; N])) } }
    }
    /// The value or values at `index`, if they are there.
    #[inline]
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }
    /// The value or values at `index` for changing, if they are there.
    #[inline]
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }
    /// The value or values at `index`; undefined if they are not there.
    #[inline]
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output {
        unsafe { &*index.get_unchecked(self as *const [T]) }
    }
    /// The value or values at `index` for changing; undefined if they are not there.
    #[inline]
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output {
        unsafe { &mut *(index.get_unchecked(self as *const [T]) as *mut I::Output) }
    }
    /// Exchanges two values.
    #[track_caller]
    pub const fn swap(&mut self, a: usize, b: usize) {
        unsafe {
            let pa = &raw mut self[a];
            let pb = &raw mut self[b];
            crate::ptr::swap(pa, pb);
        }
    }
    /// Turns the order round.
    pub const fn reverse(&mut self) {
        let len = self.len();
        let mut i = 0;
        while i < len / 2 {
            self.swap(i, len - 1 - i);
            i += 1;
        }
    }
    /// An iterator over references.
    #[inline]
    pub fn iter(&self) -> Iter<'_, T> {
        iter::iter_new(self)
    }
    /// An iterator over mutable references.
    #[inline]
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        iter::iter_mut_new(self)
    }
    /// All slices of `size` values that lie next to each other.
    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        if size == 0 {
            panic!("{} must be non-zero", "window size");
        }
        iter::windows_new(self, size)
    }
    /// Slices of `chunk_size` values, the last perhaps shorter.
    #[track_caller]
    pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {
        if chunk_size == 0 {
            crate::rt::panic_str("chunk size must be non-zero");
        }
        iter::chunks_new(self, chunk_size)
    }
    /// Mutable slices of `chunk_size` values, the last perhaps shorter.
    #[track_caller]
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {
        if chunk_size == 0 {
            crate::rt::panic_str("chunk size must be non-zero");
        }
        iter::chunks_mut_new(self, chunk_size)
    }
    /// Slices of exactly `chunk_size` values; what is left is not given.
    #[track_caller]
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {
        if chunk_size == 0 {
            crate::rt::panic_str("chunk size must be non-zero");
        }
        iter::chunks_exact_new(self, chunk_size)
    }
    /// Mutable slices of exactly `chunk_size` values; what is left is not given.
    #[track_caller]
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {
        if chunk_size == 0 {
            crate::rt::panic_str("chunk size must be non-zero");
        }
        iter::chunks_exact_mut_new(self, chunk_size)
    }
    /// Slices of `chunk_size` values from the end, the first of all perhaps shorter.
    #[track_caller]
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T> {
        if chunk_size == 0 {
            crate::rt::panic_str("chunk size must be non-zero");
        }
        iter::rchunks_new(self, chunk_size)
    }
    /// Slices of values that belong together as `pred` says of neighbours.
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> {
        iter::chunk_by_new(self, pred)
    }
    /// The values before `mid`, and from `mid` on.
    #[track_caller]
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        if mid > self.len() {
            crate::rt::panic_str("mid > len");
        }
        unsafe {
            let start = self.as_ptr();
            (from_raw_parts(start, mid), from_raw_parts(start.add(mid), self.len() - mid))
        }
    }
    /// The values before `mid`, and from `mid` on, for changing.
    #[track_caller]
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        let len = self.len();
        if mid > len {
            crate::rt::panic_str("mid > len");
        }
        unsafe {
            let start = self.as_mut_ptr();
            (from_raw_parts_mut(start, mid), from_raw_parts_mut(start.add(mid), len - mid))
        }
    }
    /// The two parts, if there are `mid` values.
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {
        if mid > self.len() { None } else { Some(self.split_at(mid)) }
    }
    /// The parts between the values that `pred` accepts.
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F> {
        iter::split_new(self, pred)
    }
    /// The parts up to and with each value that `pred` accepts.
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<'_, T, F> {
        iter::split_inclusive_new(self, pred)
    }
    /// The parts between the values that `pred` accepts, for changing.
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitMut<'_, T, F> {
        iter::split_mut_new(self, pred)
    }
    /// `split` from the end.
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplit<'_, T, F> {
        iter::rsplit_new(self, pred)
    }
    /// `split` into at most `n` parts.
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitN<'_, T, F> {
        iter::splitn_new(self, n, pred)
    }
    /// `split`, from the end, into at most `n` parts.
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> RSplitN<'_, T, F> {
        iter::rsplitn_new(self, n, pred)
    }
    /// Mutable slices of a size, from the end.
    #[track_caller]
    pub fn rchunks_mut(&mut self, chunk_size: usize) -> RChunksMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        iter::rchunks_mut_new(self, chunk_size)
    }
    /// Mutable slices of exactly a size, from the end.
    #[track_caller]
    pub fn rchunks_exact_mut(&mut self, chunk_size: usize) -> RChunksExactMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        iter::rchunks_exact_mut_new(self, chunk_size)
    }
    /// All arrays of `N` values that lie next to each other.
    #[track_caller]
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {
        assert!(N != 0, "window size must be non-zero");
        iter::array_windows_new(self)
    }
    /// The parts up to and with each value that `pred` accepts, for changing.
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitInclusiveMut<'_, T, F> {
        iter::split_inclusive_mut_new(self, pred)
    }
    /// `split_mut` from the end.
    pub fn rsplit_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> RSplitMut<'_, T, F> {
        iter::rsplit_mut_new(self, pred)
    }
    /// `split_mut` into at most `n` parts.
    pub fn splitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> SplitNMut<'_, T, F> {
        iter::splitn_mut_new(self, n, pred)
    }
    /// `split_mut`, from the end, into at most `n` parts.
    pub fn rsplitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> RSplitNMut<'_, T, F> {
        iter::rsplitn_mut_new(self, n, pred)
    }
    /// Slices of exactly a size, from the end.
    #[track_caller]
    pub fn rchunks_exact(&self, chunk_size: usize) -> RChunksExact<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        iter::rchunks_exact_new(self, chunk_size)
    }
    /// Mutable slices of neighbours that the function accepts.
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> ChunkByMut<'_, T, F> {
        iter::chunk_by_mut_new(self, pred)
    }
    /// `split_at_mut`, if `mid` is not behind the end.
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {
        if mid > self.len() { None } else { Some(self.split_at_mut(mid)) }
    }
    /// `split_at` without a check.
    pub unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) {
        self.split_at(mid)
    }
    /// The first `N` values, mutable.
    pub fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() < N { None } else { unsafe { Some(&mut *(self.as_mut_ptr() as *mut [T; N])) } }
    }
    /// The last `N` values, mutable.
    pub fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        let at = self.len().checked_sub(N)?;
        self[at..].first_chunk_mut()
    }
    /// The first `N` values, and the rest.
    pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {
        Some((self.first_chunk()?, &self[N..]))
    }
    /// The rest, and the last `N` values.
    pub fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {
        Some((&self[..self.len().checked_sub(N)?], self.last_chunk()?))
    }
    /// Takes the first value out of the slice.
    pub fn split_off_first<'a>(self: &mut &'a Self) -> Option<&'a T> {
        let (first, rest) = self.split_first()?;
        *self = rest;
        Some(first)
    }
    /// Takes the last value out of the slice.
    pub fn split_off_last<'a>(self: &mut &'a Self) -> Option<&'a T> {
        let (last, rest) = self.split_last()?;
        *self = rest;
        Some(last)
    }
    /// The first and the last address, mutable.
    pub fn as_mut_ptr_range(&mut self) -> crate::ops::Range<*mut T> {
        let start = self.as_mut_ptr();
        unsafe { start..start.add(self.len()) }
    }
    /// Is it in the order of the function?
    pub fn is_sorted_by<'a, F: FnMut(&'a T, &'a T) -> bool>(&'a self, compare: F) -> bool {
        let mut compare = compare;
        let mut i = 1;
        while i < self.len() {
            if !compare(&self[i - 1], &self[i]) {
                return false;
            }
            i += 1;
        }
        true
    }
    /// Puts the value of rank `index` there, smaller ones before it, by the function's order.
    #[track_caller]
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T]) {
        if index >= self.len() {
            panic!("partition_at_index index {} greater than length of slice {}", index, self.len());
        }
        self.sort_by(compare);
        let (left, right) = self.split_at_mut(index);
        let (mid, right) = right.split_at_mut(1);
        (left, &mut mid[0], right)
    }
    /// Puts the value of rank `index` there, smaller ones before it, by the keys.
    #[track_caller]
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, index: usize, f: F) -> (&mut [T], &mut T, &mut [T]) {
        let mut f = f;
        self.select_nth_unstable_by(index, |a, b| f(a).cmp(&f(b)))
    }
    /// Is there a value that equals `x`?
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        for item in self {
            if *item == *x {
                return true;
            }
        }
        false
    }
    /// Does it begin with these values?
    pub fn starts_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let n = needle.len();
        self.len() >= n && *needle == self[..n]
    }
    /// Does it end with these values?
    pub fn ends_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let (m, n) = (self.len(), needle.len());
        m >= n && *needle == self[m - n..]
    }
    /// The rest behind these first values.
    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.starts_with(prefix) { Some(&self[prefix.len()..]) } else { None }
    }
    /// The rest before these last values.
    pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.ends_with(suffix) { Some(&self[..self.len() - suffix.len()]) } else { None }
    }
    /// Where `x` is in sorted values, or where it would belong.
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|p| p.cmp(x))
    }
    /// Where the value is that `f` calls `Equal`, or where it would belong.
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {
        let mut f = f;
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0;
        while size > 1 {
            let half = size / 2;
            let mid = base + half;
            if f(&self[mid]) != Ordering::Greater {
                base = mid;
            }
            size -= half;
        }
        match f(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    /// Where the value with this key is, or where it would belong.
    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {
        let mut f = f;
        self.binary_search_by(|k| f(k).cmp(b))
    }
    /// Where the values begin that `pred` does not accept.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
        let mut pred = pred;
        match self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater }) {
            Ok(i) => i,
            Err(i) => i,
        }
    }
    /// Sorts; equal values keep their order.
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        sort::merge_sort(self, &mut |a: &T, b: &T| a.cmp(b) == Ordering::Less)
    }
    /// Sorts as `compare` says; equal values keep their order.
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        let mut compare = compare;
        sort::merge_sort(self, &mut |a: &T, b: &T| compare(a, b) == Ordering::Less)
    }
    /// Sorts by a key; equal values keep their order.
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        let mut f = f;
        sort::merge_sort(self, &mut |a: &T, b: &T| f(a) < f(b))
    }
    /// Sorts by a key that is computed once for each value.
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        self.sort_by_key(f)
    }
    /// Sorts; equal values may change places.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        self.sort()
    }
    /// Sorts as `compare` says; equal values may change places.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        self.sort_by(compare)
    }
    /// Sorts by a key; equal values may change places.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        self.sort_by_key(f)
    }
    /// Puts the value there that would be at `index` if it were sorted; smaller before, larger behind.
    #[track_caller]
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        if index >= self.len() {
            panic!("partition_at_index index {} greater than length of slice {}", index, self.len());
        }
        self.sort();
        let (left, right) = self.split_at_mut(index);
        let (mid, right) = right.split_at_mut(1);
        (left, &mut mid[0], right)
    }
    /// Is each value not larger than the next?
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        self.iter().is_sorted()
    }
    /// Is each key not larger than the next?
    pub fn is_sorted_by_key<'a, F: FnMut(&'a T) -> K, K: PartialOrd>(&'a self, f: F) -> bool {
        self.iter().is_sorted_by_key(f)
    }
    /// Turns left: the first `mid` values go to the end.
    #[track_caller]
    pub fn rotate_left(&mut self, mid: usize) {
        if mid > self.len() {
            crate::rt::panic_str("assertion failed: mid <= self.len()");
        }
        self[..mid].reverse();
        self[mid..].reverse();
        self.reverse();
    }
    /// Turns right: the last `k` values go to the beginning.
    #[track_caller]
    pub fn rotate_right(&mut self, k: usize) {
        if k > self.len() {
            crate::rt::panic_str("assertion failed: k <= self.len()");
        }
        let mid = self.len() - k;
        self.rotate_left(mid)
    }
    /// Puts clones of `value` everywhere.
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let len = self.len();
        let mut i = 0;
        while i < len {
            self[i] = value.clone();
            i += 1;
        }
    }
    /// Puts what `f` gives everywhere.
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {
        let mut f = f;
        for x in self {
            *x = f();
        }
    }
    /// Clones the values of `src` into this.
    #[track_caller]
    pub fn clone_from_slice(&mut self, src: &[T])
    where
        T: Clone,
    {
        if self.len() != src.len() {
            if !crate::mem::needs_drop::<T>() {
                copy_length_mismatch(src.len(), self.len());
            }
            crate::rt::panic_str("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < src.len() {
            self[i] = src[i].clone();
            i += 1;
        }
    }
    /// Copies the values of `src` into this.
    #[track_caller]
    pub fn copy_from_slice(&mut self, src: &[T])
    where
        T: Copy,
    {
        if self.len() != src.len() {
            copy_length_mismatch(src.len(), self.len());
        }
        unsafe { intrinsics::copy_nonoverlapping(src.as_ptr(), self.as_mut_ptr(), src.len()) }
    }
    /// Copies a range of values to another place of this slice.
    #[track_caller]
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize)
    where
        T: Copy,
    {
        let bounds = range(src, self.len());
        let count = bounds.end - bounds.start;
        if dest > self.len() - count {
            crate::rt::panic_str("dest is out of bounds");
        }
        unsafe {
            let base = self.as_mut_ptr();
            intrinsics::copy(base.add(bounds.start) as *const T, base.add(dest), count)
        }
    }
    /// Exchanges all values of two slices.
    #[track_caller]
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        if self.len() != other.len() {
            crate::rt::panic_str("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < other.len() {
            crate::mem::swap(&mut self[i], &mut other[i]);
            i += 1;
        }
    }
    /// Clones of the values in a vector.
    #[track_caller]
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        let mut v = Vec::with_capacity(self.len());
        for x in self {
            v.push(x.clone());
        }
        v
    }
    /// The values in a vector, without copying them.
    pub fn into_vec(self: Box<Self>) -> Vec<T> {
        let len = self.len();
        unsafe { Vec::from_raw_parts(Box::into_raw(self) as *mut T, len, len) }
    }
    /// The values `n` times in a row.
    #[track_caller]
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy,
    {
        let mut v = Vec::with_capacity(self.len().checked_mul(n).expect("capacity overflow"));
        let mut i = 0;
        while i < n {
            v.extend_from_slice(self);
            i += 1;
        }
        v
    }
    /// The parts joined to one, with `sep` between them: the old name of `join`.
    pub fn connect<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output
    where
        Self: Join<Separator>,
    {
        Join::join(self, sep)
    }
    /// The parts joined to one.
    pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output
    where
        Self: Concat<Item>,
    {
        Concat::concat(self)
    }
    /// The parts joined to one, with `sep` between them.
    pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output
    where
        Self: Join<Separator>,
    {
        Join::join(self, sep)
    }
}

impl<T, const N: usize> [[T; N]] {
    /// The values of all arrays as one slice.
    pub fn as_flattened(&self) -> &[T] {
        unsafe { from_raw_parts(self.as_ptr() as *const T, self.len() * N) }
    }
    /// The values of all arrays, mutable.
    pub fn as_flattened_mut(&mut self) -> &mut [T] {
        unsafe { from_raw_parts_mut(self.as_mut_ptr() as *mut T, self.len() * N) }
    }
}

impl [u8] {
    /// Are all bytes below 128?
    pub const fn is_ascii(&self) -> bool {
        let mut i = 0;
        while i < self.len() {
            if self[i] > 127 {
                return false;
            }
            i += 1;
        }
        true
    }
    /// Are the two the same apart from ASCII case?
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut i = 0;
        while i < self.len() {
            if !self[i].eq_ignore_ascii_case(&other[i]) {
                return false;
            }
            i += 1;
        }
        true
    }
    /// Makes small ASCII letters capital.
    pub fn make_ascii_uppercase(&mut self) {
        for byte in self {
            byte.make_ascii_uppercase();
        }
    }
    /// Makes capital ASCII letters small.
    pub fn make_ascii_lowercase(&mut self) {
        for byte in self {
            byte.make_ascii_lowercase();
        }
    }
    /// The bytes as they would stand in a literal.
    pub fn escape_ascii(&self) -> EscapeAscii<'_> {
        parts::escape_ascii(self)
    }
    /// The parts that are UTF-8, and those that are not.
    pub fn utf8_chunks(&self) -> crate::str::Utf8Chunks<'_> {
        crate::str::utf8::chunks(self)
    }
    /// A copy with capital ASCII letters.
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        let mut v = self.to_vec();
        v.make_ascii_uppercase();
        v
    }
    /// A copy with small ASCII letters.
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        let mut v = self.to_vec();
        v.make_ascii_lowercase();
        v
    }
    /// Without ASCII white space at the start.
    pub fn trim_ascii_start(&self) -> &[u8] {
        let mut start = 0;
        while start < self.len() && self[start].is_ascii_whitespace() {
            start += 1;
        }
        &self[start..]
    }
    /// Without ASCII white space at the end.
    pub fn trim_ascii_end(&self) -> &[u8] {
        let mut end = self.len();
        while end > 0 && self[end - 1].is_ascii_whitespace() {
            end -= 1;
        }
        &self[..end]
    }
    /// Without ASCII white space at both ends.
    pub fn trim_ascii(&self) -> &[u8] {
        self.trim_ascii_start().trim_ascii_end()
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}

impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {
    fn eq(&self, other: &[U]) -> bool {
        let len = self.len();
        if len != other.len() {
            return false;
        }
        let mut i = 0;
        while i < len {
            if self[i] != other[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let mut i = 0;
        while i < common {
            match self[i].partial_cmp(&other[i]) {
                Some(Ordering::Equal) => {}
                unequal => return unequal,
            }
            i += 1;
        }
        Some(self.len().cmp(&other.len()))
    }
}
impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let mut i = 0;
        while i < common {
            match self[i].cmp(&other[i]) {
                Ordering::Equal => {}
                unequal => return unequal,
            }
            i += 1;
        }
        self.len().cmp(&other.len())
    }
}

impl<T> Default for &mut [T] {
    fn default() -> Self {
        &mut []
    }
}
