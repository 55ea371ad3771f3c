//! Iterators made of iterators.

use super::FusedIterator;
use crate::fmt;

/// From the end to the beginning.
#[derive(Clone, Debug)]
pub struct Rev<T> {
    iter: T,
}
pub(crate) fn rev_new<T>(iter: T) -> Rev<T> {
    Rev { iter }
}
impl<I: DoubleEndedIterator> Iterator for Rev<I> {
    type Item = I::Item;
    fn __promise(&self) -> u8 {
        self.iter.__promise() & 5
    }
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        self.iter.next_back()
    }
    fn nth(&mut self, n: usize) -> Option<I::Item> {
        self.iter.nth_back(n)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {
    #[inline]
    fn next_back(&mut self) -> Option<I::Item> {
        self.iter.next()
    }
    fn nth_back(&mut self, n: usize) -> Option<I::Item> {
        self.iter.nth(n)
    }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}

/// Copies of the values behind references.
#[derive(Clone, Debug)]
pub struct Copied<I> {
    iter: I,
}
pub(crate) fn copied_new<I>(iter: I) -> Copied<I> {
    Copied { iter }
}
impl<'a, T: 'a + Copy, I: Iterator<Item = &'a T>> Iterator for Copied<I> {
    type Item = T;
    fn __promise(&self) -> u8 {
        self.iter.__promise()
    }
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(x) => Some(*x),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, T: 'a + Copy, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Copied<I> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() {
            Some(x) => Some(*x),
            None => None,
        }
    }
}
impl<'a, T: 'a + Copy, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Copied<I> {}

/// Clones of the values behind references.
#[derive(Clone, Debug)]
pub struct Cloned<I> {
    iter: I,
}
pub(crate) fn cloned_new<I>(iter: I) -> Cloned<I> {
    Cloned { iter }
}
impl<'a, T: 'a + Clone, I: Iterator<Item = &'a T>> Iterator for Cloned<I> {
    type Item = T;
    fn __promise(&self) -> u8 {
        self.iter.__promise() | 4
    }
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(x) => Some(x.clone()),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<'a, T: 'a + Clone, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() {
            Some(x) => Some(x.clone()),
            None => None,
        }
    }
}
impl<'a, T: 'a + Clone, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Cloned<I> {}

/// The values changed by a function.
#[derive(Clone)]
pub struct Map<I, F> {
    iter: I,
    f: F,
}
#[inline]
pub(crate) fn map_new<I, F>(iter: I, f: F) -> Map<I, F> {
    Map { iter, f }
}
impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
    fn __promise(&self) -> u8 {
        self.iter.__promise() | 4
    }
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    #[inline]
    fn next(&mut self) -> Option<B> {
        match self.iter.next() {
            Some(x) => Some((self.f)(x)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {
    fn next_back(&mut self) -> Option<B> {
        match self.iter.next_back() {
            Some(x) => Some((self.f)(x)),
            None => None,
        }
    }
}
impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}

/// The values that a function accepts.
#[derive(Clone)]
pub struct Filter<I, P> {
    iter: I,
    predicate: P,
}
#[inline]
pub(crate) fn filter_new<I, P>(iter: I, predicate: P) -> Filter<I, P> {
    Filter { iter, predicate }
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
    type Item = I::Item;
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        while let Some(x) = self.iter.next() {
            if (self.predicate)(&x) {
                return Some(x);
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}
impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {
    fn next_back(&mut self) -> Option<I::Item> {
        while let Some(x) = self.iter.next_back() {
            if (self.predicate)(&x) {
                return Some(x);
            }
        }
        None
    }
}

/// What a function makes of the values, without the `None`s.
#[derive(Clone)]
pub struct FilterMap<I, F> {
    iter: I,
    f: F,
}
pub(crate) fn filter_map_new<I, F>(iter: I, f: F) -> FilterMap<I, F> {
    FilterMap { iter, f }
}
impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
    type Item = B;
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    fn next(&mut self) -> Option<B> {
        while let Some(x) = self.iter.next() {
            if let Some(y) = (self.f)(x) {
                return Some(y);
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {
    fn next_back(&mut self) -> Option<B> {
        while let Some(x) = self.iter.next_back() {
            if let Some(y) = (self.f)(x) {
                return Some(y);
            }
        }
        None
    }
}

/// The values with their numbers.
#[derive(Clone, Debug)]
pub struct Enumerate<I> {
    iter: I,
    count: usize,
}
#[inline]
pub(crate) fn enumerate_new<I>(iter: I) -> Enumerate<I> {
    Enumerate { iter, count: 0 }
}
impl<I: Iterator> Iterator for Enumerate<I> {
    type Item = (usize, I::Item);
    fn __promise(&self) -> u8 {
        self.iter.__promise()
    }
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    #[inline]
    fn next(&mut self) -> Option<(usize, I::Item)> {
        match self.iter.next() {
            Some(x) => {
                let i = self.count;
                self.count += 1;
                Some((i, x))
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {
    fn next_back(&mut self) -> Option<(usize, I::Item)> {
        match self.iter.next_back() {
            Some(x) => Some((self.count + self.iter.len(), x)),
            None => None,
        }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}

/// Lets the next value be looked at.
#[derive(Clone, Debug)]
pub struct Peekable<I: Iterator> {
    iter: I,
    // What was looked at and not given yet.
    peeked: Option<Option<I::Item>>,
}
pub(crate) fn peekable_new<I: Iterator>(iter: I) -> Peekable<I> {
    Peekable { iter, peeked: None }
}
impl<I: Iterator> Peekable<I> {
    /// The next value, which stays there.
    pub fn peek(&mut self) -> Option<&I::Item> {
        if self.peeked.is_none() {
            self.peeked = Some(self.iter.next());
        }
        match &self.peeked {
            Some(Some(x)) => Some(x),
            _ => None,
        }
    }
    /// The next value for changing, which stays there.
    pub fn peek_mut(&mut self) -> Option<&mut I::Item> {
        if self.peeked.is_none() {
            self.peeked = Some(self.iter.next());
        }
        match &mut self.peeked {
            Some(Some(x)) => Some(x),
            _ => None,
        }
    }
    /// The next value, if `f` accepts it.
    pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, f: F) -> Option<I::Item> {
        match self.next() {
            Some(x) => {
                if f(&x) {
                    Some(x)
                } else {
                    self.peeked = Some(Some(x));
                    None
                }
            }
            None => {
                self.peeked = Some(None);
                None
            }
        }
    }
    /// What `f` makes of the next value, unless it gives the value back.
    pub fn next_if_map<R, F: FnOnce(I::Item) -> Result<R, I::Item>>(&mut self, f: F) -> Option<R> {
        match f(self.next()?) {
            Ok(result) => Some(result),
            Err(back) => {
                self.peeked = Some(Some(back));
                None
            }
        }
    }
    /// What `f` makes of the next value, which stays where `f` gives nothing.
    pub fn next_if_map_mut<R, F: FnOnce(&mut I::Item) -> Option<R>>(&mut self, f: F) -> Option<R> {
        let result = f(self.peek_mut()?);
        if result.is_some() {
            self.peeked = None;
        }
        result
    }
    /// The next value, if it is this one.
    pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item>
    where
        I::Item: PartialEq<T>,
    {
        self.next_if(|next| *next == *expected)
    }
}
impl<I: Iterator> Iterator for Peekable<I> {
    type Item = I::Item;
    fn __promise(&self) -> u8 {
        self.iter.__promise() & 5
    }
    fn next(&mut self) -> Option<I::Item> {
        match self.peeked.take() {
            Some(x) => x,
            None => self.iter.next(),
        }
    }
    fn last(self) -> Option<I::Item> {
        match self.peeked {
            Some(None) => None,
            Some(first) => self.iter.last().or(first),
            None => self.iter.last(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let more = match &self.peeked {
            Some(None) => return (0, Some(0)),
            Some(Some(_)) => 1,
            None => 0,
        };
        add_to_hint(self.iter.size_hint(), more)
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        match &self.peeked {
            Some(None) => None,
            Some(Some(_)) => match self.iter.next_back() {
                Some(x) => Some(x),
                None => match self.peeked.take() {
                    Some(x) => x,
                    None => None,
                },
            },
            None => self.iter.next_back(),
        }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}

fn add_to_hint(hint: (usize, Option<usize>), more: usize) -> (usize, Option<usize>) {
    let high = match hint.1 {
        Some(n) => n.checked_add(more),
        None => None,
    };
    (hint.0.saturating_add(more), high)
}

/// Without the first values that a function accepts.
#[derive(Clone)]
pub struct SkipWhile<I, P> {
    iter: I,
    flag: bool,
    predicate: P,
}
pub(crate) fn skip_while_new<I, P>(iter: I, predicate: P) -> SkipWhile<I, P> {
    SkipWhile { iter, flag: false, predicate }
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        while let Some(x) = self.iter.next() {
            if self.flag || !(self.predicate)(&x) {
                self.flag = true;
                return Some(x);
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

/// The first values that a function accepts.
#[derive(Clone)]
pub struct TakeWhile<I, P> {
    iter: I,
    flag: bool,
    predicate: P,
}
pub(crate) fn take_while_new<I, P>(iter: I, predicate: P) -> TakeWhile<I, P> {
    TakeWhile { iter, flag: false, predicate }
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.flag {
            return None;
        }
        let x = self.iter.next()?;
        if (self.predicate)(&x) {
            Some(x)
        } else {
            self.flag = true;
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.flag { (0, Some(0)) } else { (0, self.iter.size_hint().1) }
    }
}

/// What a function makes of the first values.
#[derive(Clone)]
pub struct MapWhile<I, P> {
    iter: I,
    predicate: P,
}
pub(crate) fn map_while_new<I, P>(iter: I, predicate: P) -> MapWhile<I, P> {
    MapWhile { iter, predicate }
}
impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let x = self.iter.next()?;
        (self.predicate)(x)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

/// Without the first values.
#[derive(Clone, Debug)]
pub struct Skip<I> {
    iter: I,
    n: usize,
}
pub(crate) fn skip_new<I>(iter: I, n: usize) -> Skip<I> {
    Skip { iter, n }
}
impl<I: Iterator> Iterator for Skip<I> {
    type Item = I::Item;
    fn __promise(&self) -> u8 {
        if self.iter.__promise() & 2 != 0 { self.iter.__promise() } else { 0 }
    }
    fn next(&mut self) -> Option<I::Item> {
        if self.n > 0 {
            let n = crate::mem::replace(&mut self.n, 0);
            self.iter.nth(n)
        } else {
            self.iter.next()
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(n) => Some(n.saturating_sub(self.n)),
            None => None,
        };
        (low.saturating_sub(self.n), high)
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        if self.iter.len() > self.n { self.iter.next_back() } else { None }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}

/// The first values.
#[derive(Clone, Debug)]
pub struct Take<I> {
    iter: I,
    n: usize,
}
pub(crate) fn take_new<I>(iter: I, n: usize) -> Take<I> {
    Take { iter, n }
}
impl<I: Iterator> Iterator for Take<I> {
    type Item = I::Item;
    fn __promise(&self) -> u8 {
        self.iter.__promise() & 5
    }
    fn next(&mut self) -> Option<I::Item> {
        if self.n == 0 {
            return None;
        }
        self.n -= 1;
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.n == 0 {
            return (0, Some(0));
        }
        let (low, high) = self.iter.size_hint();
        let low = if low < self.n { low } else { self.n };
        let high = match high {
            Some(x) if x < self.n => Some(x),
            _ => Some(self.n),
        };
        (low, high)
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        if self.n == 0 {
            return None;
        }
        let n = self.n;
        self.n -= 1;
        let len = self.iter.len();
        if len > n { self.iter.nth_back(len - n) } else { self.iter.next_back() }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}

/// What a function makes of a state and the values.
#[derive(Clone)]
pub struct Scan<I, St, F> {
    iter: I,
    f: F,
    state: St,
}
pub(crate) fn scan_new<I, St, F>(iter: I, state: St, f: F) -> Scan<I, St, F> {
    Scan { iter, f, state }
}
impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let x = self.iter.next()?;
        (self.f)(&mut self.state, x)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

/// Shows each value to a function.
#[derive(Clone)]
pub struct Inspect<I, F> {
    iter: I,
    f: F,
}
pub(crate) fn inspect_new<I, F>(iter: I, f: F) -> Inspect<I, F> {
    Inspect { iter, f }
}
impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
    type Item = I::Item;
    fn __to_the_end(&mut self) {
        self.iter.__to_the_end()
    }
    fn next(&mut self) -> Option<I::Item> {
        let x = self.iter.next()?;
        (self.f)(&x);
        Some(x)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<I: DoubleEndedIterator, F: FnMut(&I::Item)> DoubleEndedIterator for Inspect<I, F> {
    fn next_back(&mut self) -> Option<I::Item> {
        let x = self.iter.next_back()?;
        (self.f)(&x);
        Some(x)
    }
}
impl<I: ExactSizeIterator, F: FnMut(&I::Item)> ExactSizeIterator for Inspect<I, F> {}

/// Stays at the end once it is there.
#[derive(Clone, Debug)]
pub struct Fuse<I> {
    iter: Option<I>,
}
pub(crate) fn fuse_new<I>(iter: I) -> Fuse<I> {
    Fuse { iter: Some(iter) }
}
impl<I: Iterator> Iterator for Fuse<I> {
    type Item = I::Item;
    fn __promise(&self) -> u8 {
        match &self.iter {
            Some(iter) => iter.__promise(),
            None => 0,
        }
    }
    fn next(&mut self) -> Option<I::Item> {
        let found = match &mut self.iter {
            Some(iter) => iter.next(),
            None => return None,
        };
        if found.is_none() {
            self.iter = None;
        }
        found
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.iter {
            Some(iter) => iter.size_hint(),
            None => (0, Some(0)),
        }
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Fuse<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let found = match &mut self.iter {
            Some(iter) => iter.next_back(),
            None => return None,
        };
        if found.is_none() {
            self.iter = None;
        }
        found
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Fuse<I> {}
impl<I: Iterator> FusedIterator for Fuse<I> {}

/// The values of two iterators, one after the other.
#[derive(Clone, Debug)]
pub struct Chain<A, B> {
    // An iterator that came to its end is dropped.
    a: Option<A>,
    b: Option<B>,
}
pub(crate) fn chain_new<A, B>(a: A, b: B) -> Chain<A, B> {
    Chain { a: Some(a), b: Some(b) }
}
impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
    type Item = A::Item;
    fn __promise(&self) -> u8 {
        match (&self.a, &self.b) {
            (Some(a), Some(b)) => (a.__promise() & b.__promise() & 1) | ((a.__promise() | b.__promise()) & 4),
            _ => 0,
        }
    }
    fn next(&mut self) -> Option<A::Item> {
        if let Some(a) = &mut self.a {
            let found = a.next();
            if found.is_some() {
                return found;
            }
            self.a = None;
        }
        match &mut self.b {
            Some(b) => b.next(),
            None => None,
        }
    }
    fn last(self) -> Option<A::Item> {
        let first = match self.a {
            Some(a) => a.last(),
            None => None,
        };
        let second = match self.b {
            Some(b) => b.last(),
            None => None,
        };
        second.or(first)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match (&self.a, &self.b) {
            (Some(a), Some(b)) => {
                let (low, high) = a.size_hint();
                let (more, most) = b.size_hint();
                let high = match (high, most) {
                    (Some(x), Some(y)) => x.checked_add(y),
                    _ => None,
                };
                (low.saturating_add(more), high)
            }
            (Some(a), None) => a.size_hint(),
            (None, Some(b)) => b.size_hint(),
            (None, None) => (0, Some(0)),
        }
    }
}
impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {
    fn next_back(&mut self) -> Option<A::Item> {
        if let Some(b) = &mut self.b {
            let found = b.next_back();
            if found.is_some() {
                return found;
            }
            self.b = None;
        }
        match &mut self.a {
            Some(a) => a.next_back(),
            None => None,
        }
    }
}

/// Pairs of the values of two iterators.
#[derive(Clone)]
pub struct Zip<A, B> {
    a: A,
    b: B,
    // The shorter one's length decides: the longer one is not asked for one value more.
    is_counted: bool,
}
pub(crate) fn zip_new<A: Iterator, B: Iterator>(a: A, b: B) -> Zip<A, B> {
    let promised = a.__promise();
    let is_counted = promised & 6 == 6 && b.__promise() & 2 != 0;
    Zip { a, b, is_counted }
}
impl<A: fmt::Debug + Iterator, B: fmt::Debug + Iterator> fmt::Debug for Zip<A, B> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        if (*self).__promise() & 2 != 0 {
            return f.write_str("Zip");
        }
        f.debug_struct("Zip").field("a", &self.a).field("b", &self.b).finish()
    }
}
impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    #[inline]
    fn next(&mut self) -> Option<(A::Item, B::Item)> {
        if self.is_counted && self.size_hint().1 == Some(0) {
            return None;
        }
        let x = self.a.next()?;
        let y = self.b.next()?;
        Some((x, y))
    }
    fn __promise(&self) -> u8 {
        let (a, b) = (self.a.__promise(), self.b.__promise());
        (a & b & 3) | ((a | b) & 4)
    }
    fn __to_the_end(&mut self) {
        if (*self).__promise() & 5 == 5 {
            self.is_counted = true;
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low_a, high_a) = self.a.size_hint();
        let (low_b, high_b) = self.b.size_hint();
        let low = if low_a < low_b { low_a } else { low_b };
        let high = match (high_a, high_b) {
            (Some(x), Some(y)) => Some(if x < y { x } else { y }),
            (Some(x), None) => Some(x),
            (None, y) => y,
        };
        (low, high)
    }
}
impl<A: DoubleEndedIterator + ExactSizeIterator, B: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Zip<A, B> {
    fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
        if self.is_counted && self.size_hint().1 == Some(0) {
            return None;
        }
        while self.a.len() > self.b.len() {
            self.a.next_back();
        }
        while self.b.len() > self.a.len() {
            self.b.next_back();
        }
        match (self.a.next_back(), self.b.next_back()) {
            (Some(x), Some(y)) => Some((x, y)),
            _ => None,
        }
    }
}
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}

/// The values again and again.
#[derive(Clone, Debug)]
pub struct Cycle<I> {
    orig: I,
    iter: I,
}
pub(crate) fn cycle_new<I: Clone>(iter: I) -> Cycle<I> {
    Cycle { orig: iter.clone(), iter }
}
impl<I: Clone + Iterator> Iterator for Cycle<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.iter.next() {
            None => {
                self.iter = self.orig.clone();
                self.iter.next()
            }
            found => found,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.orig.size_hint() {
            (0, Some(0)) => (0, Some(0)),
            (0, _) => (0, None),
            _ => (usize::MAX, None),
        }
    }
}

/// Every n-th value.
#[derive(Clone, Debug)]
pub struct StepBy<I> {
    iter: I,
    // One less than the step.
    gap: usize,
    first: bool,
}
#[track_caller]
pub(crate) fn step_by_new<I>(iter: I, step: usize) -> StepBy<I> {
    if step == 0 {
        crate::rt::panic_str("assertion failed: step != 0");
    }
    StepBy { iter, gap: step - 1, first: true }
}
impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;
    fn __promise(&self) -> u8 {
        if self.iter.__promise() & 2 != 0 { self.iter.__promise() & 5 } else { 0 }
    }
    fn next(&mut self) -> Option<I::Item> {
        let gap = if self.first { 0 } else { self.gap };
        self.first = false;
        self.iter.nth(gap)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(n) => Some(self.steps(n)),
            None => None,
        };
        (self.steps(low), high)
    }
}
impl<I> StepBy<I> {
    // How many values come out of `n`.
    fn steps(&self, n: usize) -> usize {
        if !self.first {
            if self.gap == usize::MAX { 0 } else { n / (self.gap + 1) }
        } else if n == 0 {
            0
        } else if self.gap == usize::MAX {
            1
        } else {
            1 + (n - 1) / (self.gap + 1)
        }
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let len = self.iter.len();
        let over = if self.first {
            if len == 0 { 0 } else { (len - 1) % (self.gap + 1) }
        } else {
            len % (self.gap + 1)
        };
        self.iter.nth_back(over)
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}

// What `Flatten` and `FlatMap` are: values that are iterators themselves, one after the other.
#[derive(Clone, Debug)]
struct FlattenCompat<I, A> {
    iter: Fuse<I>,
    frontiter: Option<A>,
    backiter: Option<A>,
}
impl<I, A> FlattenCompat<I, A> {
    fn new(iter: I) -> FlattenCompat<I, A> {
        FlattenCompat { iter: fuse_new(iter), frontiter: None, backiter: None }
    }
}
impl<I: Iterator, A: Iterator> Iterator for FlattenCompat<I, A>
where
    I::Item: IntoIterator<IntoIter = A, Item = A::Item>,
{
    type Item = A::Item;
    fn next(&mut self) -> Option<A::Item> {
        loop {
            if let Some(inner) = &mut self.frontiter {
                let found = inner.next();
                if found.is_some() {
                    return found;
                }
                self.frontiter = None;
            }
            match self.iter.next() {
                Some(next) => self.frontiter = Some(next.into_iter()),
                None => break,
            }
        }
        match &mut self.backiter {
            Some(inner) => inner.next(),
            None => None,
        }
    }
    // The last of each is found before the one before it is dropped.
    fn last(self) -> Option<A::Item> {
        let mut last = match self.frontiter {
            Some(inner) => inner.last(),
            None => None,
        };
        for next in self.iter {
            last = next.into_iter().last().or(last);
        }
        match self.backiter {
            Some(inner) => inner.last().or(last),
            None => last,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (front, front_most) = match &self.frontiter {
            Some(inner) => inner.size_hint(),
            None => (0, Some(0)),
        };
        let (back, back_most) = match &self.backiter {
            Some(inner) => inner.size_hint(),
            None => (0, Some(0)),
        };
        let high = match (self.iter.size_hint(), front_most, back_most) {
            ((0, Some(0)), Some(a), Some(b)) => a.checked_add(b),
            _ => None,
        };
        (front.saturating_add(back), high)
    }
}
impl<I: DoubleEndedIterator, A: DoubleEndedIterator> DoubleEndedIterator for FlattenCompat<I, A>
where
    I::Item: IntoIterator<IntoIter = A, Item = A::Item>,
{
    fn next_back(&mut self) -> Option<A::Item> {
        loop {
            if let Some(inner) = &mut self.backiter {
                let found = inner.next_back();
                if found.is_some() {
                    return found;
                }
                self.backiter = None;
            }
            match self.iter.next_back() {
                Some(next) => self.backiter = Some(next.into_iter()),
                None => break,
            }
        }
        match &mut self.frontiter {
            Some(inner) => inner.next_back(),
            None => None,
        }
    }
    fn __pass_back(&mut self, n: usize) -> usize {
        let mut left = n;
        while left > 0 {
            let mut inner = match self.backiter.take() {
                Some(inner) => inner,
                None => match self.iter.next_back() {
                    Some(next) => next.into_iter(),
                    None => break,
                },
            };
            left = inner.__pass_back(left);
            if left == 0 {
                self.backiter = Some(inner);
            }
        }
        match &mut self.frontiter {
            Some(inner) => inner.__pass_back(left),
            None => left,
        }
    }
}

/// The values of each value.
pub struct Flatten<I: Iterator>
where
    I::Item: IntoIterator,
{
    inner: FlattenCompat<I, <I::Item as IntoIterator>::IntoIter>,
}
pub(crate) fn flatten_new<I: Iterator>(iter: I) -> Flatten<I>
where
    I::Item: IntoIterator,
{
    Flatten { inner: FlattenCompat::new(iter) }
}
impl<I: Iterator> Iterator for Flatten<I>
where
    I::Item: IntoIterator,
{
    type Item = <I::Item as IntoIterator>::Item;
    fn next(&mut self) -> Option<<I::Item as IntoIterator>::Item> {
        self.inner.next()
    }
    fn last(self) -> Option<<I::Item as IntoIterator>::Item> {
        self.inner.last()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Flatten<I>
where
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<<I::Item as IntoIterator>::Item> {
        self.inner.next_back()
    }
    fn __pass_back(&mut self, n: usize) -> usize {
        self.inner.__pass_back(n)
    }
}

/// The values of what a function makes of each value.
pub struct FlatMap<I, U: IntoIterator, F> {
    inner: FlattenCompat<Map<I, F>, U::IntoIter>,
}
pub(crate) fn flat_map_new<I, U: IntoIterator, F>(iter: I, f: F) -> FlatMap<I, U, F> {
    FlatMap { inner: FlattenCompat::new(map_new(iter, f)) }
}
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> {
        self.inner.next()
    }
    fn last(self) -> Option<U::Item> {
        self.inner.last()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<I: DoubleEndedIterator, U: IntoIterator, F: FnMut(I::Item) -> U> DoubleEndedIterator for FlatMap<I, U, F>
where
    U::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<U::Item> {
        self.inner.next_back()
    }
    fn __pass_back(&mut self, n: usize) -> usize {
        self.inner.__pass_back(n)
    }
}
impl<I: Clone + Iterator> Clone for Flatten<I>
where
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::IntoIter: Clone,
{
    fn clone(&self) -> Self {
        Flatten { inner: self.inner.clone() }
    }
}
impl<I: fmt::Debug + Iterator> fmt::Debug for Flatten<I>
where
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::IntoIter: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Flatten").field("inner", &self.inner).finish()
    }
}
impl<I: Clone, U: IntoIterator, F: Clone> Clone for FlatMap<I, U, F>
where
    U::IntoIter: Clone,
{
    fn clone(&self) -> Self {
        FlatMap { inner: self.inner.clone() }
    }
}
impl<I: fmt::Debug, U: IntoIterator, F> fmt::Debug for FlatMap<I, U, F>
where
    U::IntoIter: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FlatMap").field("inner", &self.inner).finish()
    }
}

macro_rules! adapter_default {
    ($($Adapter:ident $new:ident)*) => { $(
        impl<I: Default> Default for $Adapter<I> {
            fn default() -> Self {
                $new(I::default())
            }
        }
    )* };
}
adapter_default!(Cloned cloned_new Copied copied_new Enumerate enumerate_new Fuse fuse_new Rev rev_new);
impl<A: Default, B: Default> Default for Chain<A, B> {
    fn default() -> Self {
        chain_new(A::default(), B::default())
    }
}
impl<I: Default + Iterator> Default for Flatten<I>
where
    I::Item: IntoIterator,
{
    fn default() -> Self {
        flatten_new(I::default())
    }
}

macro_rules! shown {
    ($($Iter:ident [$($F:ident)*] $($field:ident)*;)*) => { $(
        impl<I: fmt::Debug, $($F),*> fmt::Debug for $Iter<I, $($F),*> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($Iter))$(.field(stringify!($field), &self.$field))*.finish()
            }
        }
    )* };
}
shown! {
    Map [F] iter;
    Filter [F] iter;
    FilterMap [F] iter;
    SkipWhile [F] iter flag;
    TakeWhile [F] iter flag;
    MapWhile [F] iter;
    Inspect [F] iter;
}
impl<I: fmt::Debug, St: fmt::Debug, F> fmt::Debug for Scan<I, St, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scan").field("iter", &self.iter).field("state", &self.state).finish()
    }
}
