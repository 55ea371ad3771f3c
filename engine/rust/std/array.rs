//! Arrays.

use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::mem::{ManuallyDrop, MaybeUninit};
use crate::ops::{Index, IndexMut};
use crate::slice::{Iter, IterMut, SliceIndex};

/// A slice has another length than the array.
#[derive(Debug, Copy, Clone)]
pub struct TryFromSliceError(());
impl fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("could not convert slice to array")
    }
}

// An array that is filled from the front; what is there is dropped when filling panics.
struct Guard<T, const N: usize> {
    array: MaybeUninit<[T; N]>,
    filled: usize,
}
impl<T, const N: usize> Guard<T, N> {
    fn new() -> Guard<T, N> {
        Guard { array: MaybeUninit::uninit(), filled: 0 }
    }
    fn push(&mut self, value: T) {
        unsafe { crate::ptr::write((self.array.as_mut_ptr() as *mut T).add(self.filled), value) };
        self.filled += 1;
    }
    fn finish(self) -> [T; N] {
        let me = ManuallyDrop::new(self);
        unsafe { crate::ptr::read(me.array.as_ptr()) }
    }
}
impl<T, const N: usize> Drop for Guard<T, N> {
    fn drop(&mut self) {
        unsafe {
            let start = self.array.as_mut_ptr() as *mut T;
            crate::ptr::drop_in_place(crate::ptr::slice_from_raw_parts_mut(start, self.filled));
        }
    }
}

/// An array of what `f` makes of each index.
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] {
    let mut f = f;
    let mut guard = Guard::new();
    let mut i = 0;
    while i < N {
        guard.push(f(i));
        i += 1;
    }
    guard.finish()
}
/// An array of clones of a value.
pub fn repeat<T: Clone, const N: usize>(value: T) -> [T; N] {
    from_fn(|_| value.clone())
}
/// A reference as an array of one.
pub const fn from_ref<T>(s: &T) -> &[T; 1] {
    unsafe { &*(s as *const T as *const [T; 1]) }
}

/// A mutable reference as an array of one.
pub const fn from_mut<T>(s: &mut T) -> &mut [T; 1] {
    unsafe { &mut *(s as *mut T as *mut [T; 1]) }
}

impl<T, const N: usize> [T; N] {
    /// An array of what `f` makes of each value.
    pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N] {
        let mut f = f;
        let mut guard = Guard::new();
        for x in self {
            guard.push(f(x));
        }
        guard.finish()
    }
    /// The values as a slice.
    #[inline]
    pub const fn as_slice(&self) -> &[T] {
        self
    }
    /// The values as a mutable slice.
    #[inline]
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }
    /// An array of references.
    pub fn each_ref(&self) -> [&T; N] {
        from_fn(|i| &self[i])
    }
    /// An array of mutable references.
    pub fn each_mut(&mut self) -> [&mut T; N] {
        let base = self.as_mut_ptr();
        from_fn(|i| unsafe { &mut *base.add(i) })
    }
}

/// Gives the values of an array away.
pub struct IntoIter<T, const N: usize> {
    data: MaybeUninit<[T; N]>,
    start: usize,
    end: usize,
}
impl<T, const N: usize> IntoIter<T, N> {
    /// The values that are left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { crate::slice::from_raw_parts((self.data.as_ptr() as *const T).add(self.start), self.end - self.start) }
    }
}
impl<T, const N: usize> Default for IntoIter<T, N> {
    fn default() -> Self {
        IntoIter { data: MaybeUninit::uninit(), start: 0, end: 0 }
    }
}
impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;
    fn __promise(&self) -> u8 {
        1
    }
    #[inline]
    fn next(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        let at = self.start;
        self.start += 1;
        unsafe { Some(crate::intrinsics::read((self.data.as_ptr() as *const T).add(at))) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.end - self.start;
        (n, Some(n))
    }
}
impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some(crate::intrinsics::read((self.data.as_ptr() as *const T).add(self.end))) }
    }
    // What is passed over is dropped at once, from the front on.
    fn __pass_back(&mut self, n: usize) -> usize {
        let passed = crate::cmp::min(n, self.end - self.start);
        self.end -= passed;
        unsafe {
            let first = (self.data.as_mut_ptr() as *mut T).add(self.end);
            crate::intrinsics::drop_in_place(crate::intrinsics::slice_from_parts_mut(first, passed) as *mut [T]);
        }
        n - passed
    }
}
impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
impl<T, const N: usize> Drop for IntoIter<T, N> {
    fn drop(&mut self) {
        if crate::mem::needs_drop::<T>() {
            unsafe {
                let start = (self.data.as_mut_ptr() as *mut T).add(self.start);
                crate::ptr::drop_in_place(crate::ptr::slice_from_raw_parts_mut(start, self.end - self.start));
            }
        }
    }
}
impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {
    fn clone(&self) -> Self {
        let mut copy = IntoIter { data: MaybeUninit::uninit(), start: 0, end: 0 };
        for x in self.as_slice() {
            unsafe { crate::ptr::write((copy.data.as_mut_ptr() as *mut T).add(copy.end), x.clone()) };
            copy.end += 1;
        }
        copy
    }
}
impl<T: fmt::Debug, const N: usize> fmt::Debug for IntoIter<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(self.as_slice()).finish()
    }
}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;
    #[inline]
    fn into_iter(self) -> IntoIter<T, N> {
        IntoIter { data: MaybeUninit::new(self), start: 0, end: N }
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<T, I, const N: usize> Index<I> for [T; N]
where
    I: SliceIndex<[T]>,
{
    type Output = I::Output;
    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self as &[T])
    }
}
impl<T, I, const N: usize> IndexMut<I> for [T; N]
where
    I: SliceIndex<[T]>,
{
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self as &mut [T])
    }
}

macro_rules! array_eq {
    ($([$A:ty, $B:ty])*) => { $(
        impl<T: PartialEq<U>, U, const N: usize> PartialEq<$B> for $A {
            #[inline]
            fn eq(&self, other: &$B) -> bool {
                let a: &[T] = &self[..];
                let b: &[U] = &other[..];
                *a == *b
            }
        }
    )* };
}
array_eq!([[T; N], [U; N]] [[T; N], [U]] [[T], [U; N]] [[T; N], &[U]] [&[T], [U; N]] [[T; N], &mut [U]] [&mut [T], [U; N]]);
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering> {
        PartialOrd::partial_cmp(&self[..], &other[..])
    }
}
impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering {
        Ord::cmp(&self[..], &other[..])
    }
}
impl<T: Hash, const N: usize> Hash for [T; N] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Hash::hash(&self[..], state)
    }
}
impl<T: Clone, const N: usize> Clone for [T; N] {
    fn clone(&self) -> [T; N] {
        from_fn(|i| self[i].clone())
    }
}
impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> AsMut<[T]> for [T; N] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T, const N: usize> Borrow<[T]> for [T; N] {
    fn borrow(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> BorrowMut<[T]> for [T; N] {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError> {
        if slice.len() != N {
            return Err(TryFromSliceError(()));
        }
        unsafe { Ok(crate::ptr::read(slice.as_ptr() as *const [T; N])) }
    }
}
impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &mut [T]) -> Result<[T; N], TryFromSliceError> {
        <[T; N]>::try_from(&*slice)
    }
}
impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a [T]) -> Result<&'a [T; N], TryFromSliceError> {
        if slice.len() != N {
            return Err(TryFromSliceError(()));
        }
        unsafe { Ok(&*(slice.as_ptr() as *const [T; N])) }
    }
}
impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a mut [T]) -> Result<&'a mut [T; N], TryFromSliceError> {
        if slice.len() != N {
            return Err(TryFromSliceError(()));
        }
        unsafe { Ok(&mut *(slice.as_mut_ptr() as *mut [T; N])) }
    }
}

macro_rules! array_default {
    ($($n:literal)*) => { $(
        impl<T: Default> Default for [T; $n] {
            fn default() -> [T; $n] {
                from_fn(|_| T::default())
            }
        }
    )* };
}
array_default!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32);
impl<T> Default for [T; 0] {
    fn default() -> [T; 0] {
        []
    }
}

macro_rules! array_and_tuple {
    ($n:literal $($a:ident $T:ident)*) => {
        impl<T> From<[T; $n]> for ($($T,)*) {
            fn from(array: [T; $n]) -> Self {
                let [$($a),*] = array;
                ($($a,)*)
            }
        }
        impl<T> From<($($T,)*)> for [T; $n] {
            fn from(tuple: ($($T,)*)) -> Self {
                let ($($a,)*) = tuple;
                [$($a),*]
            }
        }
    };
}
array_and_tuple!(1 a T);
array_and_tuple!(2 a T b T);
array_and_tuple!(3 a T b T c T);
array_and_tuple!(4 a T b T c T d T);
array_and_tuple!(5 a T b T c T d T e T);
array_and_tuple!(6 a T b T c T d T e T f T);
array_and_tuple!(7 a T b T c T d T e T f T g T);
array_and_tuple!(8 a T b T c T d T e T f T g T h T);
array_and_tuple!(9 a T b T c T d T e T f T g T h T i T);
array_and_tuple!(10 a T b T c T d T e T f T g T h T i T j T);
array_and_tuple!(11 a T b T c T d T e T f T g T h T i T j T k T);
array_and_tuple!(12 a T b T c T d T e T f T g T h T i T j T k T l T);
