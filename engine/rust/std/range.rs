//! The newer form of `a..=b`: it can be copied, and is no iterator itself.

use crate::fmt;
use crate::ops::{Bound, RangeBounds};
use crate::slice::SliceIndex;

/// From `start` up to `last`, which belongs to it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeInclusive<Idx> {
    /// The first value.
    pub start: Idx,
    /// The last value.
    pub last: Idx,
}
/// Gives the values of a range.
#[derive(Clone, Debug)]
pub struct RangeInclusiveIter<A>(crate::ops::RangeInclusive<A>);

impl<Idx: PartialOrd> RangeInclusive<Idx> {
    /// Does `item` lie in the range?
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
    {
        <Self as RangeBounds<Idx>>::contains(self, item)
    }
    /// Has the range no values?
    pub fn is_empty(&self) -> bool {
        !(self.start <= self.last)
    }
}
impl<Idx: Clone> RangeInclusive<Idx> {
    /// The values, without giving the range away.
    pub fn iter(&self) -> RangeInclusiveIter<Idx> {
        RangeInclusiveIter(self.start.clone()..=self.last.clone())
    }
}
impl<Idx: fmt::Debug> fmt::Debug for RangeInclusive<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..=")?;
        self.last.fmt(f)
    }
}
impl<T> RangeBounds<T> for RangeInclusive<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(&self.last)
    }
}
impl<T> From<RangeInclusive<T>> for crate::ops::RangeInclusive<T> {
    fn from(value: RangeInclusive<T>) -> Self {
        value.start..=value.last
    }
}
impl<T> From<crate::ops::RangeInclusive<T>> for RangeInclusive<T> {
    #[track_caller]
    fn from(value: crate::ops::RangeInclusive<T>) -> Self {
        assert!(!value.exhausted, "attempted to convert from an exhausted `legacy::RangeInclusive` (unspecified behavior)");
        let (start, last) = value.into_inner();
        RangeInclusive { start, last }
    }
}
impl<A> IntoIterator for RangeInclusive<A>
where
    crate::ops::RangeInclusive<A>: Iterator<Item = A>,
{
    type Item = A;
    type IntoIter = RangeInclusiveIter<A>;
    fn into_iter(self) -> RangeInclusiveIter<A> {
        RangeInclusiveIter(self.start..=self.last)
    }
}
impl<A> Iterator for RangeInclusiveIter<A>
where
    crate::ops::RangeInclusive<A>: Iterator<Item = A>,
{
    type Item = A;
    fn next(&mut self) -> Option<A> {
        self.0.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}
impl<A> DoubleEndedIterator for RangeInclusiveIter<A>
where
    crate::ops::RangeInclusive<A>: DoubleEndedIterator<Item = A>,
{
    fn next_back(&mut self) -> Option<A> {
        self.0.next_back()
    }
}
macro_rules! index_by {
    ($($Slice:ty, [$($T:ident)?])*) => { $(
        impl<$($T)?> SliceIndex<$Slice> for RangeInclusive<usize> {
            type Output = $Slice;
            fn get(self, slice: &$Slice) -> Option<&$Slice> {
                (self.start..=self.last).get(slice)
            }
            fn get_mut(self, slice: &mut $Slice) -> Option<&mut $Slice> {
                (self.start..=self.last).get_mut(slice)
            }
            unsafe fn get_unchecked(self, slice: *const $Slice) -> *const $Slice {
                unsafe { (self.start..=self.last).get_unchecked(slice) }
            }
            #[track_caller]
            fn index(self, slice: &$Slice) -> &$Slice {
                (self.start..=self.last).index(slice)
            }
            #[track_caller]
            fn index_mut(self, slice: &mut $Slice) -> &mut $Slice {
                (self.start..=self.last).index_mut(slice)
            }
        }
    )* };
}
index_by!([T], [T] str, []);
