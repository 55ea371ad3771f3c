//! Iterators over slices.

use crate::fmt;
use crate::intrinsics;
use crate::iter::FusedIterator;
use crate::marker::PhantomData;

// `Iter` and `IterMut` hold a pointer to the next value and one behind the last. For values without a size
// the second pointer counts instead: its address is the number of values left. The first is never null.
macro_rules! slice_iterator {
    ($Iter:ident, $new:ident, $Ref:ty, $Slice:ty, $ptr:ident, |$p:ident| $make:expr) => {
        #[inline]
        pub(crate) fn $new<'a, T>(slice: $Slice) -> $Iter<'a, T> {
            let len = slice.len();
            let start = slice.$ptr() as *const T;
            unsafe {
                let end = if intrinsics::size_of::<T>() == 0 { len as *const T } else { intrinsics::ptr_offset(start, len as isize) };
                $Iter { pointer: start, end, marker: PhantomData }
            }
        }
        impl<'a, T> $Iter<'a, T> {
            #[inline]
            fn left(&self) -> usize {
                unsafe {
                    if intrinsics::size_of::<T>() == 0 {
                        intrinsics::ptr_address(self.end)
                    } else {
                        intrinsics::ptr_offset_from(self.end, self.pointer) as usize
                    }
                }
            }
            #[inline]
            fn is_done(&self) -> bool {
                unsafe {
                    if intrinsics::size_of::<T>() == 0 {
                        intrinsics::ptr_address(self.end) == 0
                    } else {
                        intrinsics::ptr_eq(self.pointer, self.end)
                    }
                }
            }
        }
        impl<'a, T> Iterator for $Iter<'a, T> {
            type Item = $Ref;
            fn __promise(&self) -> u8 {
                3
            }
            #[inline]
            fn next(&mut self) -> Option<$Ref> {
                let $p = self.pointer;
                unsafe {
                    if intrinsics::size_of::<T>() == 0 {
                        let left = intrinsics::ptr_address(self.end);
                        if left == 0 {
                            return None;
                        }
                        self.end = (left - 1) as *const T;
                    } else {
                        if intrinsics::ptr_eq($p, self.end) {
                            return None;
                        }
                        self.pointer = intrinsics::ptr_offset($p, 1);
                    }
                    Some($make)
                }
            }
            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                let n = self.left();
                (n, Some(n))
            }
            fn nth(&mut self, n: usize) -> Option<$Ref> {
                let left = self.left();
                unsafe {
                    if intrinsics::size_of::<T>() == 0 {
                        self.end = left.saturating_sub(n) as *const T;
                    } else {
                        self.pointer = if n < left { intrinsics::ptr_offset(self.pointer, n as isize) } else { self.end };
                    }
                }
                self.next()
            }
        }
        impl<'a, T> DoubleEndedIterator for $Iter<'a, T> {
            #[inline]
            fn next_back(&mut self) -> Option<$Ref> {
                if self.is_done() {
                    return None;
                }
                unsafe {
                    let $p;
                    if intrinsics::size_of::<T>() == 0 {
                        self.end = (intrinsics::ptr_address(self.end) - 1) as *const T;
                        $p = self.pointer;
                    } else {
                        self.end = intrinsics::ptr_offset(self.end, -1);
                        $p = self.end;
                    }
                    Some($make)
                }
            }
        }
        impl<'a, T> ExactSizeIterator for $Iter<'a, T> {}
        impl<'a, T> FusedIterator for $Iter<'a, T> {}
        impl<T: fmt::Debug> fmt::Debug for $Iter<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($Iter)).field(self.as_slice()).finish()
            }
        }
        unsafe impl<T: Sync> Sync for $Iter<'_, T> {}
    };
}

/// Gives references to the values of a slice.
#[rustc_layout_scalar_valid_range_start(1)]
pub struct Iter<'a, T> {
    pointer: *const T,
    end: *const T,
    marker: PhantomData<&'a T>,
}
slice_iterator!(Iter, iter_new, &'a T, &'a [T], as_ptr, |p| &*p);
unsafe impl<T: Sync> Send for Iter<'_, T> {}

impl<'a, T> Iter<'a, T> {
    /// The values that are left.
    pub fn as_slice(&self) -> &'a [T] {
        unsafe { intrinsics::slice_from_parts(self.pointer, self.left()) }
    }
}
impl<T> Clone for Iter<'_, T> {
    #[inline]
    fn clone(&self) -> Self {
        Iter { pointer: self.pointer, end: self.end, marker: PhantomData }
    }
}
impl<T> AsRef<[T]> for Iter<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self {
        iter_new(&[])
    }
}
impl<T> AsRef<[T]> for IterMut<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}
impl<T> Default for IterMut<'_, T> {
    fn default() -> Self {
        iter_mut_new(&mut [])
    }
}

/// Gives mutable references to the values of a slice.
#[rustc_layout_scalar_valid_range_start(1)]
pub struct IterMut<'a, T> {
    pointer: *const T,
    end: *const T,
    marker: PhantomData<&'a mut T>,
}
slice_iterator!(IterMut, iter_mut_new, &'a mut T, &'a mut [T], as_mut_ptr, |p| &mut *(p as *mut T));
unsafe impl<T: Send> Send for IterMut<'_, T> {}

impl<'a, T> IterMut<'a, T> {
    /// The values that are left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { intrinsics::slice_from_parts(self.pointer, self.left()) }
    }
    /// The values that are left, for as long as the slice lives.
    pub fn into_slice(self) -> &'a mut [T] {
        unsafe { intrinsics::slice_from_parts_mut(self.pointer as *mut T, self.left()) }
    }
}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> Iter<'a, T> {
        iter_new(self)
    }
}
impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> IterMut<'a, T> {
        iter_mut_new(self)
    }
}
impl<'a, T> IntoIterator for &'a Box<[T]> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Box<[T]> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = crate::vec::IntoIter<T>;
    fn into_iter(self) -> crate::vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}

/// Gives all slices of a size that lie next to each other.
#[derive(Debug)]
pub struct Windows<'a, T> {
    v: &'a [T],
    size: usize,
}
pub(crate) fn windows_new<T>(v: &[T], size: usize) -> Windows<'_, T> {
    Windows { v, size }
}
impl<T> Clone for Windows<'_, T> {
    fn clone(&self) -> Self {
        Windows { v: self.v, size: self.size }
    }
}
impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a [T]> {
        if self.size > self.v.len() {
            return None;
        }
        let window = &self.v[..self.size];
        self.v = &self.v[1..];
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = if self.size > self.v.len() { 0 } else { self.v.len() - self.size + 1 };
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for Windows<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let len = self.v.len();
        if self.size > len {
            return None;
        }
        let window = &self.v[len - self.size..];
        self.v = &self.v[..len - 1];
        Some(window)
    }
}
impl<T> ExactSizeIterator for Windows<'_, T> {}

/// Gives all arrays of a size that lie next to each other.
#[derive(Debug)]
pub struct ArrayWindows<'a, T, const N: usize> {
    v: &'a [T],
}
pub(crate) fn array_windows_new<T, const N: usize>(v: &[T]) -> ArrayWindows<'_, T, N> {
    ArrayWindows { v }
}
impl<T, const N: usize> Clone for ArrayWindows<'_, T, N> {
    fn clone(&self) -> Self {
        ArrayWindows { v: self.v }
    }
}
impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> {
    type Item = &'a [T; N];
    fn next(&mut self) -> Option<&'a [T; N]> {
        let window = self.v.first_chunk()?;
        self.v = &self.v[1..];
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.v.len() + 1).saturating_sub(N);
        (n, Some(n))
    }
}
impl<'a, T, const N: usize> DoubleEndedIterator for ArrayWindows<'a, T, N> {
    fn next_back(&mut self) -> Option<&'a [T; N]> {
        let window = self.v.last_chunk()?;
        self.v = &self.v[..self.v.len() - 1];
        Some(window)
    }
}
impl<T, const N: usize> ExactSizeIterator for ArrayWindows<'_, T, N> {}

/// Gives slices of a size, the last perhaps shorter.
#[derive(Debug)]
pub struct Chunks<'a, T> {
    v: &'a [T],
    chunk_size: usize,
}
pub(crate) fn chunks_new<T>(v: &[T], chunk_size: usize) -> Chunks<'_, T> {
    Chunks { v, chunk_size }
}
impl<T> Clone for Chunks<'_, T> {
    fn clone(&self) -> Self {
        Chunks { v: self.v, chunk_size: self.chunk_size }
    }
}
impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let n = if self.v.len() < self.chunk_size { self.v.len() } else { self.chunk_size };
        let (chunk, rest) = self.v.split_at(n);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len().div_ceil(self.chunk_size);
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let over = self.v.len() % self.chunk_size;
        let n = if over == 0 { self.chunk_size } else { over };
        let (rest, chunk) = self.v.split_at(self.v.len() - n);
        self.v = rest;
        Some(chunk)
    }
}
impl<T> ExactSizeIterator for Chunks<'_, T> {}

/// Gives mutable slices of a size, the last perhaps shorter.
#[derive(Debug)]
pub struct ChunksMut<'a, T> {
    v: &'a mut [T],
    chunk_size: usize,
}
pub(crate) fn chunks_mut_new<T>(v: &mut [T], chunk_size: usize) -> ChunksMut<'_, T> {
    ChunksMut { v, chunk_size }
}
impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let n = if self.v.len() < self.chunk_size { self.v.len() } else { self.chunk_size };
        let whole = crate::mem::replace(&mut self.v, &mut []);
        let (chunk, rest) = whole.split_at_mut(n);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len().div_ceil(self.chunk_size);
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let over = self.v.len() % self.chunk_size;
        let n = if over == 0 { self.chunk_size } else { over };
        let whole = crate::mem::replace(&mut self.v, &mut []);
        let (rest, chunk) = whole.split_at_mut(whole.len() - n);
        self.v = rest;
        Some(chunk)
    }
}
impl<T> ExactSizeIterator for ChunksMut<'_, T> {}

/// Gives slices of exactly a size.
#[derive(Clone, Debug)]
pub struct ChunksExact<'a, T> {
    v: &'a [T],
    rem: &'a [T],
    chunk_size: usize,
}
pub(crate) fn chunks_exact_new<T>(v: &[T], chunk_size: usize) -> ChunksExact<'_, T> {
    let whole = v.len() - v.len() % chunk_size;
    let (v, rest) = v.split_at(whole);
    ChunksExact { v, rem: rest, chunk_size }
}
impl<'a, T> ChunksExact<'a, T> {
    /// What is left over.
    pub fn remainder(&self) -> &'a [T] {
        self.rem
    }
}
impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let (chunk, rest) = self.v.split_at(self.chunk_size);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len() / self.chunk_size;
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let (rest, chunk) = self.v.split_at(self.v.len() - self.chunk_size);
        self.v = rest;
        Some(chunk)
    }
}
impl<T> ExactSizeIterator for ChunksExact<'_, T> {}

/// Gives mutable slices of exactly a size.
#[derive(Debug)]
pub struct ChunksExactMut<'a, T> {
    v: &'a mut [T],
    rem: &'a mut [T],
    chunk_size: usize,
}
pub(crate) fn chunks_exact_mut_new<T>(v: &mut [T], chunk_size: usize) -> ChunksExactMut<'_, T> {
    let whole = v.len() - v.len() % chunk_size;
    let (v, rest) = v.split_at_mut(whole);
    ChunksExactMut { v, rem: rest, chunk_size }
}
impl<'a, T> ChunksExactMut<'a, T> {
    /// What is left over.
    pub fn into_remainder(self) -> &'a mut [T] {
        self.rem
    }
}
impl<'a, T> Iterator for ChunksExactMut<'a, T> {
    type Item = &'a mut [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let whole = crate::mem::replace(&mut self.v, &mut []);
        let (chunk, rest) = whole.split_at_mut(self.chunk_size);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len() / self.chunk_size;
        (n, Some(n))
    }
}
impl<T> ExactSizeIterator for ChunksExactMut<'_, T> {}

/// Gives slices of a size from the end.
#[derive(Clone, Debug)]
pub struct RChunks<'a, T> {
    v: &'a [T],
    chunk_size: usize,
}
pub(crate) fn rchunks_new<T>(v: &[T], chunk_size: usize) -> RChunks<'_, T> {
    RChunks { v, chunk_size }
}
impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let n = if self.v.len() < self.chunk_size { self.v.len() } else { self.chunk_size };
        let (rest, chunk) = self.v.split_at(self.v.len() - n);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len().div_ceil(self.chunk_size);
        (n, Some(n))
    }
}
impl<T> ExactSizeIterator for RChunks<'_, T> {}
impl<T> ExactSizeIterator for RChunksMut<'_, T> {}

// Slices of a size from the other end: how long the next is, and on which side it lies.
macro_rules! chunks_back {
    ($($C:ident [$($m:tt)*] $split:ident |$c:ident| $size:expr, ($chunk:ident $rest:ident);)*) => { $(
        impl<'a, T> DoubleEndedIterator for $C<'a, T> {
            fn next_back(&mut self) -> Option<&'a $($m)* [T]> {
                if self.v.is_empty() {
                    return None;
                }
                let $c = &*self;
                let at = $size;
                let (front, back) = crate::mem::take(&mut self.v).$split(at);
                self.v = $rest!(front, back);
                Some($chunk!(front, back))
            }
        }
    )* };
}
macro_rules! front {
    ($front:expr, $back:expr) => {
        $front
    };
}
macro_rules! back {
    ($front:expr, $back:expr) => {
        $back
    };
}
chunks_back! {
    RChunks [] split_at |c| (c.v.len() - 1) % c.chunk_size + 1, (front back);
    RChunksMut [mut] split_at_mut |c| (c.v.len() - 1) % c.chunk_size + 1, (front back);
    RChunksExact [] split_at |c| c.chunk_size, (front back);
    RChunksExactMut [mut] split_at_mut |c| c.chunk_size, (front back);
    ChunksExactMut [mut] split_at_mut |c| c.v.len() - c.chunk_size, (back front);
}
impl<'a, T, P: FnMut(&T, &T) -> bool> DoubleEndedIterator for ChunkBy<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let mut n = self.v.len().checked_sub(1)?;
        while n > 0 && (self.pred)(&self.v[n - 1], &self.v[n]) {
            n -= 1;
        }
        let (rest, chunk) = self.v.split_at(n);
        self.v = rest;
        Some(chunk)
    }
}

/// Gives mutable slices of a size from the end.
#[derive(Debug)]
pub struct RChunksMut<'a, T> {
    v: &'a mut [T],
    chunk_size: usize,
}
pub(crate) fn rchunks_mut_new<T>(v: &mut [T], chunk_size: usize) -> RChunksMut<'_, T> {
    RChunksMut { v, chunk_size }
}
impl<'a, T> Iterator for RChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let whole = crate::mem::replace(&mut self.v, &mut []);
        let n = whole.len().min(self.chunk_size);
        let (rest, chunk) = whole.split_at_mut(whole.len() - n);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len().div_ceil(self.chunk_size);
        (n, Some(n))
    }
}

/// Gives slices of exactly a size from the end.
#[derive(Clone, Debug)]
pub struct RChunksExact<'a, T> {
    v: &'a [T],
    rem: &'a [T],
    chunk_size: usize,
}
pub(crate) fn rchunks_exact_new<T>(v: &[T], chunk_size: usize) -> RChunksExact<'_, T> {
    let (rem, v) = v.split_at(v.len() % chunk_size);
    RChunksExact { v, rem, chunk_size }
}
impl<'a, T> RChunksExact<'a, T> {
    /// What is left over.
    pub fn remainder(&self) -> &'a [T] {
        self.rem
    }
}
impl<'a, T> Iterator for RChunksExact<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let (rest, chunk) = self.v.split_at(self.v.len() - self.chunk_size);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len() / self.chunk_size;
        (n, Some(n))
    }
}
impl<T> ExactSizeIterator for RChunksExact<'_, T> {}

/// Gives mutable slices of exactly a size from the end.
#[derive(Debug)]
pub struct RChunksExactMut<'a, T> {
    v: &'a mut [T],
    rem: &'a mut [T],
    chunk_size: usize,
}
pub(crate) fn rchunks_exact_mut_new<T>(v: &mut [T], chunk_size: usize) -> RChunksExactMut<'_, T> {
    let (rem, v) = v.split_at_mut(v.len() % chunk_size);
    RChunksExactMut { v, rem, chunk_size }
}
impl<'a, T> RChunksExactMut<'a, T> {
    /// What is left over.
    pub fn into_remainder(self) -> &'a mut [T] {
        self.rem
    }
}
impl<'a, T> Iterator for RChunksExactMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let whole = crate::mem::take(&mut self.v);
        let (rest, chunk) = whole.split_at_mut(whole.len() - self.chunk_size);
        self.v = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.v.len() / self.chunk_size;
        (n, Some(n))
    }
}
impl<T> ExactSizeIterator for RChunksExactMut<'_, T> {}

/// Gives mutable slices of values that belong together.
pub struct ChunkByMut<'a, T, P> {
    v: &'a mut [T],
    pred: P,
}
pub(crate) fn chunk_by_mut_new<T, P>(v: &mut [T], pred: P) -> ChunkByMut<'_, T, P> {
    ChunkByMut { v, pred }
}
impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for ChunkByMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() {
            return None;
        }
        let mut n = 1;
        while n < self.v.len() && (self.pred)(&self.v[n - 1], &self.v[n]) {
            n += 1;
        }
        let whole = crate::mem::replace(&mut self.v, &mut []);
        let (chunk, rest) = whole.split_at_mut(n);
        self.v = rest;
        Some(chunk)
    }
}

/// Gives slices of values that belong together.
pub struct ChunkBy<'a, T, P> {
    v: &'a [T],
    pred: P,
}
pub(crate) fn chunk_by_new<T, P>(v: &[T], pred: P) -> ChunkBy<'_, T, P> {
    ChunkBy { v, pred }
}
impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let mut n = 1;
        while n < self.v.len() && (self.pred)(&self.v[n - 1], &self.v[n]) {
            n += 1;
        }
        let (chunk, rest) = self.v.split_at(n);
        self.v = rest;
        Some(chunk)
    }
}

/// Gives the parts between the values that a function accepts.
pub struct Split<'a, T, P> {
    v: &'a [T],
    pred: P,
    finished: bool,
}
pub(crate) fn split_new<T, P>(v: &[T], pred: P) -> Split<'_, T, P> {
    Split { v, pred, finished: false }
}
impl<T, P: Clone> Clone for Split<'_, T, P> {
    fn clone(&self) -> Self {
        Split { v: self.v, pred: self.pred.clone(), finished: self.finished }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> Split<'a, T, P> {
    fn finish(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        self.finished = true;
        Some(self.v)
    }
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        let mut i = 0;
        while i < self.v.len() {
            if (self.pred)(&self.v[i]) {
                let part = &self.v[..i];
                self.v = &self.v[i + 1..];
                return Some(part);
            }
            i += 1;
        }
        self.finish()
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for Split<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.finished {
            return None;
        }
        let mut i = self.v.len();
        while i > 0 {
            i -= 1;
            if (self.pred)(&self.v[i]) {
                let part = &self.v[i + 1..];
                self.v = &self.v[..i];
                return Some(part);
            }
        }
        self.finish()
    }
}

/// Gives the parts up to and with each value that a function accepts.
pub struct SplitInclusive<'a, T, P> {
    v: &'a [T],
    pred: P,
}
pub(crate) fn split_inclusive_new<T, P>(v: &[T], pred: P) -> SplitInclusive<'_, T, P> {
    SplitInclusive { v, pred }
}
impl<T, P: Clone> Clone for SplitInclusive<'_, T, P> {
    fn clone(&self) -> Self {
        SplitInclusive { v: self.v, pred: self.pred.clone() }
    }
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let mut n = 0;
        while n < self.v.len() {
            n += 1;
            if (self.pred)(&self.v[n - 1]) {
                break;
            }
        }
        let (part, rest) = self.v.split_at(n);
        self.v = rest;
        Some(part)
    }
}

impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusive<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let mut n = self.v.len().checked_sub(1)?;
        while n > 0 && !(self.pred)(&self.v[n - 1]) {
            n -= 1;
        }
        let (rest, part) = self.v.split_at(n);
        self.v = rest;
        Some(part)
    }
}

/// Gives the mutable parts up to and with each value that a function accepts.
pub struct SplitInclusiveMut<'a, T, P> {
    v: &'a mut [T],
    pred: P,
}
pub(crate) fn split_inclusive_mut_new<T, P>(v: &mut [T], pred: P) -> SplitInclusiveMut<'_, T, P> {
    SplitInclusiveMut { v, pred }
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusiveMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        let whole = crate::mem::take(&mut self.v);
        if whole.is_empty() {
            return None;
        }
        let mut n = 1;
        while n < whole.len() && !(self.pred)(&whole[n - 1]) {
            n += 1;
        }
        let (part, rest) = whole.split_at_mut(n);
        self.v = rest;
        Some(part)
    }
}

/// Gives the mutable parts between the values that a function accepts.
pub struct SplitMut<'a, T, P> {
    v: &'a mut [T],
    pred: P,
    finished: bool,
}
pub(crate) fn split_mut_new<T, P>(v: &mut [T], pred: P) -> SplitMut<'_, T, P> {
    SplitMut { v, pred, finished: false }
}
impl<'a, T, P: FnMut(&T) -> bool> SplitMut<'a, T, P> {
    fn finish(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        self.finished = true;
        Some(crate::mem::take(&mut self.v))
    }
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitMut<'a, T, P> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        let mut i = 0;
        while i < self.v.len() {
            if (self.pred)(&self.v[i]) {
                let (part, rest) = crate::mem::take(&mut self.v).split_at_mut(i);
                self.v = &mut rest[1..];
                return Some(part);
            }
            i += 1;
        }
        self.finish()
    }
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitMut<'a, T, P> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.finished {
            return None;
        }
        let mut i = self.v.len();
        while i > 0 {
            i -= 1;
            if (self.pred)(&self.v[i]) {
                let (rest, part) = crate::mem::take(&mut self.v).split_at_mut(i);
                self.v = rest;
                return Some(&mut part[1..]);
            }
        }
        self.finish()
    }
}

// A kind of split from the end, and into at most a number of parts.
macro_rules! split_forms {
    ($Split:ident $split:ident [$($m:tt)*] $RSplit:ident $rsplit:ident $SplitN:ident $splitn:ident $RSplitN:ident $rsplitn:ident) => {
        /// The same parts from the end.
        pub struct $RSplit<'a, T, P> {
            inner: $Split<'a, T, P>,
        }
        pub(crate) fn $rsplit<T, P>(v: &$($m)* [T], pred: P) -> $RSplit<'_, T, P> {
            $RSplit { inner: $split(v, pred) }
        }
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $RSplit<'a, T, P> {
            type Item = &'a $($m)* [T];
            fn next(&mut self) -> Option<&'a $($m)* [T]> {
                self.inner.next_back()
            }
        }
        impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for $RSplit<'a, T, P> {
            fn next_back(&mut self) -> Option<&'a $($m)* [T]> {
                self.inner.next()
            }
        }
        split_forms!($Split $split [$($m)*] $SplitN $splitn next);
        split_forms!($Split $split [$($m)*] $RSplitN $rsplitn next_back);
    };
    ($Split:ident $split:ident [$($m:tt)*] $SplitN:ident $splitn:ident $next:ident) => {
        /// The same parts, at most a number of them.
        pub struct $SplitN<'a, T, P> {
            inner: $Split<'a, T, P>,
            count: usize,
        }
        pub(crate) fn $splitn<T, P>(v: &$($m)* [T], n: usize, pred: P) -> $SplitN<'_, T, P> {
            $SplitN { inner: $split(v, pred), count: n }
        }
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $SplitN<'a, T, P> {
            type Item = &'a $($m)* [T];
            fn next(&mut self) -> Option<&'a $($m)* [T]> {
                self.count = self.count.checked_sub(1)?;
                if self.count == 0 { self.inner.finish() } else { self.inner.$next() }
            }
        }
    };
}
split_forms!(Split split_new [] RSplit rsplit_new SplitN splitn_new RSplitN rsplitn_new);
split_forms!(SplitMut split_mut_new [mut] RSplitMut rsplit_mut_new SplitNMut splitn_mut_new RSplitNMut rsplitn_mut_new);
