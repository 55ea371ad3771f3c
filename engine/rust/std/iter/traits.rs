//! What iterators can do.

use super::adapters::*;
use super::collect::{Extend, FromIterator, IntoIterator, Product, Sum};
use crate::cmp::Ordering;
use crate::ops::{ControlFlow, FromResidual, Try};

/// Gives values one after the other.
pub trait Iterator {
    /// What it gives.
    type Item;

    /// The next value, or nothing at the end.
    #[lang = "next"]
    fn next(&mut self) -> Option<Self::Item>;

    /// At least and at most how many values are left.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, None)
    }
    // What a pair of iterators relies on. 1: `size_hint` is exact. 2: each value can be had by its number.
    // 4: code of the program runs when a value is asked for. The sum of these.
    #[doc(hidden)]
    fn __promise(&self) -> u8
    where
        Self: Sized,
    {
        0
    }
    // All values will be asked for by one loop that looks at nothing else.
    #[doc(hidden)]
    fn __to_the_end(&mut self)
    where
        Self: Sized,
    {
    }
    /// How many values are left.
    fn count(self) -> usize
    where
        Self: Sized,
    {
        let mut n = 0;
        let mut iter = self;
        iter.__to_the_end();
        for _ in iter {
            n += 1;
        }
        n
    }
    /// The last value.
    fn last(self) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut last = None;
        let mut iter = self;
        iter.__to_the_end();
        for x in iter {
            last = Some(x);
        }
        last
    }
    /// The value after `n` others.
    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        let mut left = n;
        while left > 0 {
            self.next()?;
            left -= 1;
        }
        self.next()
    }
    /// Every `step`-th value, the first included.
    #[track_caller]
    fn step_by(self, step: usize) -> StepBy<Self>
    where
        Self: Sized,
    {
        step_by_new(self, step)
    }
    /// The values of this, then those of `other`.
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter>
    where
        Self: Sized,
    {
        chain_new(self, other.into_iter())
    }
    /// Pairs of values of this and `other`, until one ends.
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter>
    where
        Self: Sized,
    {
        zip_new(self, other.into_iter())
    }
    /// The values changed by `f`.
    #[inline]
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F>
    where
        Self: Sized,
    {
        map_new(self, f)
    }
    /// Calls `f` with each value.
    fn for_each<F: FnMut(Self::Item)>(self, f: F)
    where
        Self: Sized,
    {
        let mut f = f;
        let mut iter = self;
        iter.__to_the_end();
        for x in iter {
            f(x);
        }
    }
    /// The values that `predicate` accepts.
    #[inline]
    fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P>
    where
        Self: Sized,
    {
        filter_new(self, predicate)
    }
    /// What `f` makes of the values, without the `None`s.
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F>
    where
        Self: Sized,
    {
        filter_map_new(self, f)
    }
    /// The values with their numbers, from 0.
    #[inline]
    fn enumerate(self) -> Enumerate<Self>
    where
        Self: Sized,
    {
        enumerate_new(self)
    }
    /// Lets the next value be looked at.
    fn peekable(self) -> Peekable<Self>
    where
        Self: Sized,
    {
        peekable_new(self)
    }
    /// Without the first values, as long as `predicate` accepts them.
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P>
    where
        Self: Sized,
    {
        skip_while_new(self, predicate)
    }
    /// The first values, as long as `predicate` accepts them.
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P>
    where
        Self: Sized,
    {
        take_while_new(self, predicate)
    }
    /// What `predicate` makes of the first values, up to a `None`.
    fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P>
    where
        Self: Sized,
    {
        map_while_new(self, predicate)
    }
    /// Without the first `n` values.
    fn skip(self, n: usize) -> Skip<Self>
    where
        Self: Sized,
    {
        skip_new(self, n)
    }
    /// The first `n` values.
    fn take(self, n: usize) -> Take<Self>
    where
        Self: Sized,
    {
        take_new(self, n)
    }
    /// What `f` makes of a state and the values, up to a `None`.
    fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F>
    where
        Self: Sized,
    {
        scan_new(self, initial_state, f)
    }
    /// The values of what `f` makes of each value, one after the other.
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F>
    where
        Self: Sized,
    {
        flat_map_new(self, f)
    }
    /// The values of each value, one after the other.
    fn flatten(self) -> Flatten<Self>
    where
        Self: Sized,
        Self::Item: IntoIterator,
    {
        flatten_new(self)
    }
    /// Stays at the end once it is there.
    fn fuse(self) -> Fuse<Self>
    where
        Self: Sized,
    {
        fuse_new(self)
    }
    /// Shows each value to `f`.
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F>
    where
        Self: Sized,
    {
        inspect_new(self, f)
    }
    /// This iterator by reference, to go on with it later.
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
    /// All values in a collection.
    #[inline]
    fn collect<B: FromIterator<Self::Item>>(self) -> B
    where
        Self: Sized,
    {
        FromIterator::from_iter(self)
    }
    /// Two collections: the values that `f` accepts, and the others.
    fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B)
    where
        Self: Sized,
    {
        let mut f = f;
        let mut left = B::default();
        let mut right = B::default();
        let mut iter = self;
        iter.__to_the_end();
        for x in iter {
            if f(&x) {
                left.extend(Some(x));
            } else {
                right.extend(Some(x));
            }
        }
        (left, right)
    }
    /// Folds with `f`, as long as it goes on.
    fn try_fold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B> + FromResidual<<R as Try>::Residual>>(&mut self, init: B, f: F) -> R
    where
        Self: Sized,
    {
        let mut f = f;
        let mut accumulator = init;
        while let Some(x) = self.next() {
            match f(accumulator, x).branch() {
                ControlFlow::Continue(c) => accumulator = c,
                ControlFlow::Break(r) => return FromResidual::from_residual(r),
            }
        }
        R::from_output(accumulator)
    }
    /// Calls `f` with each value, as long as it goes on.
    fn try_for_each<F: FnMut(Self::Item) -> R, R: Try<Output = ()> + FromResidual<<R as Try>::Residual>>(&mut self, f: F) -> R
    where
        Self: Sized,
    {
        let mut f = f;
        while let Some(x) = self.next() {
            match f(x).branch() {
                ControlFlow::Continue(_) => {}
                ControlFlow::Break(r) => return FromResidual::from_residual(r),
            }
        }
        R::from_output(())
    }
    /// One value out of all: `f` takes what there is so far and the next.
    #[inline]
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B
    where
        Self: Sized,
    {
        let mut f = f;
        let mut accumulator = init;
        let mut iter = self;
        iter.__to_the_end();
        for x in iter {
            accumulator = f(accumulator, x);
        }
        accumulator
    }
    /// Like `fold`, starting with the first value.
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut iter = self;
        let first = iter.next()?;
        Some(iter.fold(first, f))
    }
    /// Does `f` accept all values?
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool
    where
        Self: Sized,
    {
        let mut f = f;
        while let Some(x) = self.next() {
            if !f(x) {
                return false;
            }
        }
        true
    }
    /// Does `f` accept any value?
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool
    where
        Self: Sized,
    {
        let mut f = f;
        while let Some(x) = self.next() {
            if f(x) {
                return true;
            }
        }
        false
    }
    /// The first value that `predicate` accepts.
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut predicate = predicate;
        while let Some(x) = self.next() {
            if predicate(&x) {
                return Some(x);
            }
        }
        None
    }
    /// The first value that `f` makes something of.
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B>
    where
        Self: Sized,
    {
        let mut f = f;
        while let Some(x) = self.next() {
            if let Some(b) = f(x) {
                return Some(b);
            }
        }
        None
    }
    /// The number of the first value that `predicate` accepts.
    fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>
    where
        Self: Sized,
    {
        let mut predicate = predicate;
        let mut i = 0;
        while let Some(x) = self.next() {
            if predicate(x) {
                return Some(i);
            }
            i += 1;
        }
        None
    }
    /// The number of the last value that `predicate` accepts.
    fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>
    where
        Self: Sized + ExactSizeIterator + DoubleEndedIterator,
    {
        let mut predicate = predicate;
        let mut i = self.len();
        while let Some(x) = self.next_back() {
            i -= 1;
            if predicate(x) {
                return Some(i);
            }
        }
        None
    }
    /// The largest value; the last of several.
    fn max(self) -> Option<Self::Item>
    where
        Self: Sized,
        Self::Item: Ord,
    {
        self.max_by(|a, b| a.cmp(b))
    }
    /// The smallest value; the first of several.
    fn min(self) -> Option<Self::Item>
    where
        Self: Sized,
        Self::Item: Ord,
    {
        self.min_by(|a, b| a.cmp(b))
    }
    /// The value with the largest key; the last of several.
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut f = f;
        let mut iter = self;
        let mut best = iter.next()?;
        let mut key = f(&best);
        iter.__to_the_end();
        for x in iter {
            let k = f(&x);
            if k >= key {
                best = x;
                key = k;
            }
        }
        Some(best)
    }
    /// The largest value as `compare` sees them; the last of several.
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut compare = compare;
        let mut iter = self;
        let mut best = iter.next()?;
        iter.__to_the_end();
        for x in iter {
            if compare(&best, &x) != Ordering::Greater {
                best = x;
            }
        }
        Some(best)
    }
    /// The value with the smallest key; the first of several.
    fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut f = f;
        let mut iter = self;
        let mut best = iter.next()?;
        let mut key = f(&best);
        iter.__to_the_end();
        for x in iter {
            let k = f(&x);
            if k < key {
                best = x;
                key = k;
            }
        }
        Some(best)
    }
    /// The smallest value as `compare` sees them; the first of several.
    fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut compare = compare;
        let mut iter = self;
        let mut best = iter.next()?;
        iter.__to_the_end();
        for x in iter {
            if compare(&best, &x) == Ordering::Greater {
                best = x;
            }
        }
        Some(best)
    }
    /// From the end to the beginning.
    #[inline]
    fn rev(self) -> Rev<Self>
    where
        Self: Sized + DoubleEndedIterator,
    {
        rev_new(self)
    }
    /// Two collections out of pairs.
    fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB)
    where
        Self: Sized + Iterator<Item = (A, B)>,
    {
        let mut left = FromA::default();
        let mut right = FromB::default();
        let mut iter = self;
        iter.__to_the_end();
        for (a, b) in iter {
            left.extend(Some(a));
            right.extend(Some(b));
        }
        (left, right)
    }
    /// Copies of the values behind references.
    fn copied<'a, T: 'a + Copy>(self) -> Copied<Self>
    where
        Self: Sized + Iterator<Item = &'a T>,
    {
        copied_new(self)
    }
    /// Clones of the values behind references.
    fn cloned<'a, T: 'a + Clone>(self) -> Cloned<Self>
    where
        Self: Sized + Iterator<Item = &'a T>,
    {
        cloned_new(self)
    }
    /// The values again and again.
    fn cycle(self) -> Cycle<Self>
    where
        Self: Sized + Clone,
    {
        cycle_new(self)
    }
    /// The sum of the values.
    #[track_caller]
    fn sum<S: Sum<Self::Item>>(self) -> S
    where
        Self: Sized,
    {
        Sum::sum(self)
    }
    /// The product of the values.
    #[track_caller]
    fn product<P: Product<Self::Item>>(self) -> P
    where
        Self: Sized,
    {
        Product::product(self)
    }
    /// Compares the values of the two, one after the other.
    fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering
    where
        Self::Item: Ord,
        Self: Sized,
    {
        let mut this = self;
        let mut other = other.into_iter();
        loop {
            match (this.next(), other.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(a), Some(b)) => match a.cmp(&b) {
                    Ordering::Equal => {}
                    unequal => return unequal,
                },
            }
        }
    }
    /// Compares the values of the two, as far as they compare.
    fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering>
    where
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        let mut this = self;
        let mut other = other.into_iter();
        loop {
            match (this.next(), other.next()) {
                (None, None) => return Some(Ordering::Equal),
                (None, Some(_)) => return Some(Ordering::Less),
                (Some(_), None) => return Some(Ordering::Greater),
                (Some(a), Some(b)) => match a.partial_cmp(&b) {
                    Some(Ordering::Equal) => {}
                    unequal => return unequal,
                },
            }
        }
    }
    /// Have the two equal values?
    fn eq<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialEq<I::Item>,
        Self: Sized,
    {
        let mut this = self;
        let mut other = other.into_iter();
        if this.__promise() & other.__promise() & 1 != 0 && this.size_hint() != other.size_hint() {
            return false;
        }
        loop {
            match (this.next(), other.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) => {
                    if a != b {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }
    /// Have the two different values?
    fn ne<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialEq<I::Item>,
        Self: Sized,
    {
        !self.eq(other)
    }
    /// Is this smaller?
    fn lt<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        self.partial_cmp(other) == Some(Ordering::Less)
    }
    /// Is this smaller or the same?
    fn le<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        match self.partial_cmp(other) {
            Some(Ordering::Less) | Some(Ordering::Equal) => true,
            _ => false,
        }
    }
    /// Is this larger?
    fn gt<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        self.partial_cmp(other) == Some(Ordering::Greater)
    }
    /// Is this larger or the same?
    fn ge<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        match self.partial_cmp(other) {
            Some(Ordering::Greater) | Some(Ordering::Equal) => true,
            _ => false,
        }
    }
    /// Is each value not larger than the next?
    fn is_sorted(self) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd,
    {
        self.is_sorted_by(|a, b| a <= b)
    }
    /// Does `compare` accept each value with the next?
    fn is_sorted_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, compare: F) -> bool
    where
        Self: Sized,
    {
        let mut compare = compare;
        let mut iter = self;
        let mut last = match iter.next() {
            Some(x) => x,
            None => return true,
        };
        for x in iter {
            if !compare(&last, &x) {
                return false;
            }
            last = x;
        }
        true
    }
    /// Is each key not larger than the next?
    fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K: PartialOrd>(self, f: F) -> bool
    where
        Self: Sized,
    {
        self.map(f).is_sorted()
    }
}

/// Can also give values from the end.
pub trait DoubleEndedIterator: Iterator {
    /// The last value that was not given yet.
    fn next_back(&mut self) -> Option<Self::Item>;
    /// The value before the last `n`.
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        if self.__pass_back(n) > 0 { None } else { self.next_back() }
    }
    // Passes over the last `n` values: how many of them there were not.
    #[doc(hidden)]
    fn __pass_back(&mut self, n: usize) -> usize {
        let mut left = n;
        while left > 0 && self.next_back().is_some() {
            left -= 1;
        }
        left
    }
    /// `fold` from the end.
    fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B
    where
        Self: Sized,
    {
        let mut f = f;
        let mut iter = self;
        let mut accumulator = init;
        while let Some(x) = iter.next_back() {
            accumulator = f(accumulator, x);
        }
        accumulator
    }
    /// `try_fold` from the end.
    fn try_rfold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B> + FromResidual<<R as Try>::Residual>>(&mut self, init: B, f: F) -> R
    where
        Self: Sized,
    {
        let mut f = f;
        let mut accumulator = init;
        while let Some(x) = self.next_back() {
            match f(accumulator, x).branch() {
                ControlFlow::Continue(c) => accumulator = c,
                ControlFlow::Break(r) => return FromResidual::from_residual(r),
            }
        }
        R::from_output(accumulator)
    }
    /// `find` from the end.
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut predicate = predicate;
        while let Some(x) = self.next_back() {
            if predicate(&x) {
                return Some(x);
            }
        }
        None
    }
}

/// Knows how many values are left.
pub trait ExactSizeIterator: Iterator {
    /// How many values are left.
    fn len(&self) -> usize {
        self.size_hint().0
    }
}

/// Stays at the end once it is there.
pub trait FusedIterator: Iterator {}

impl<I: Iterator + ?Sized> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for &mut I {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for &mut I {}
