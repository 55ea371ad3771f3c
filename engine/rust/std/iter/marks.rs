//! What iterators promise beside their values: to stay at their end, and to be shown by `{:?}`.

use super::adapters::*;
use super::sources::*;
use super::FusedIterator;
use crate::fmt;

macro_rules! fused {
    ($([$($params:tt)*] $Iter:ty;)*) => { $(
        impl<$($params)*> FusedIterator for $Iter where $Iter: Iterator {}
    )* };
}
fused! {
    [I: FusedIterator] Rev<I>;
    [I: FusedIterator] Copied<I>;
    [I: FusedIterator] Cloned<I>;
    [I: FusedIterator, F] Map<I, F>;
    [I: FusedIterator, P] Filter<I, P>;
    [I: FusedIterator, F] FilterMap<I, F>;
    [I: FusedIterator] Enumerate<I>;
    [I: FusedIterator] Peekable<I>;
    [I: FusedIterator, P] SkipWhile<I, P>;
    [I: FusedIterator, P] TakeWhile<I, P>;
    [I: FusedIterator] Skip<I>;
    [I: FusedIterator] Take<I>;
    [I: FusedIterator, F] Inspect<I, F>;
    [A: FusedIterator, B: FusedIterator] Chain<A, B>;
    [A: FusedIterator, B: FusedIterator] Zip<A, B>;
    [I] Cycle<I>;
    [T] Empty<T>;
    [T] Once<T>;
    [F] OnceWith<F>;
    [T] Repeat<T>;
    [T] RepeatN<T>;
    [F] RepeatWith<F>;
    [T] crate::option::IntoIter<T>;
    [T] crate::option::Iter<'_, T>;
    [T] crate::option::IterMut<'_, T>;
    [T, const N: usize] crate::array::IntoIter<T, N>;
    [T] crate::vec::Drain<'_, T>;
    [] crate::string::Drain<'_>;
    [A] crate::ops::RangeFrom<A>;
    [A] crate::range::RangeInclusiveIter<A>;
    [T] crate::slice::Windows<'_, T>;
    [T, const N: usize] crate::slice::ArrayWindows<'_, T, N>;
    [T] crate::slice::Chunks<'_, T>;
    [T] crate::slice::ChunksMut<'_, T>;
    [T] crate::slice::ChunksExact<'_, T>;
    [T] crate::slice::ChunksExactMut<'_, T>;
    [T] crate::slice::RChunks<'_, T>;
    [T] crate::slice::RChunksMut<'_, T>;
    [T] crate::slice::RChunksExact<'_, T>;
    [T] crate::slice::RChunksExactMut<'_, T>;
    [T, P] crate::slice::ChunkBy<'_, T, P>;
    [T, P] crate::slice::Split<'_, T, P>;
    [T, P] crate::slice::SplitInclusive<'_, T, P>;
    [] crate::str::SplitWhitespace<'_>;
    [] crate::str::SplitAsciiWhitespace<'_>;
}
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> FusedIterator for FlatMap<I, U, F> {}
impl<I: Iterator> FusedIterator for Flatten<I> where I::Item: IntoIterator {}

macro_rules! shown {
    ($([$($T:ident)?] $Iter:ty, $name:literal $finish:ident;)*) => { $(
        impl<$($T)?> fmt::Debug for $Iter {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct($name).$finish()
            }
        }
    )* };
}
shown! {
    [F] FromFn<F>, "FromFn" finish;
    [F] RepeatWith<F>, "RepeatWith" finish_non_exhaustive;
    [T] Empty<T>, "Empty" finish;
}
