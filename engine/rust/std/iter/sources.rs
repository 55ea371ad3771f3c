//! Iterators out of nothing, one value, or a function.

use super::FusedIterator;
use crate::marker::PhantomData;

/// Gives nothing.
pub struct Empty<T> {
    marker: PhantomData<T>,
}
/// An iterator that gives nothing.
pub const fn empty<T>() -> Empty<T> {
    Empty { marker: PhantomData }
}
impl<T> Iterator for Empty<T> {
    type Item = T;
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<T> {
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(0))
    }
}
impl<T> DoubleEndedIterator for Empty<T> {
    fn next_back(&mut self) -> Option<T> {
        None
    }
}
impl<T> ExactSizeIterator for Empty<T> {}
impl<T> Clone for Empty<T> {
    fn clone(&self) -> Empty<T> {
        empty()
    }
}
impl<T> Default for Empty<T> {
    fn default() -> Empty<T> {
        empty()
    }
}

/// Gives one value.
#[derive(Clone, Debug)]
pub struct Once<T> {
    value: Option<T>,
}
/// An iterator that gives `value`.
pub fn once<T>(value: T) -> Once<T> {
    Once { value: Some(value) }
}
impl<T> Iterator for Once<T> {
    type Item = T;
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<T> {
        self.value.take()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = if self.value.is_some() { 1 } else { 0 };
        (n, Some(n))
    }
}
impl<T> DoubleEndedIterator for Once<T> {
    fn next_back(&mut self) -> Option<T> {
        self.value.take()
    }
}
impl<T> ExactSizeIterator for Once<T> {}

/// Gives one value that a function makes.
#[derive(Clone)]
pub struct OnceWith<F> {
    make: Option<F>,
}
/// An iterator that gives what `make` gives, once.
pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F> {
    OnceWith { make: Some(make) }
}
impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        let make = self.make.take()?;
        Some(make())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = if self.make.is_some() { 1 } else { 0 };
        (n, Some(n))
    }
}

/// Gives the same value for ever.
#[derive(Clone, Debug)]
pub struct Repeat<A> {
    element: A,
}
/// An iterator that gives clones of `element` for ever.
pub fn repeat<T: Clone>(element: T) -> Repeat<T> {
    Repeat { element }
}
impl<A: Clone> Iterator for Repeat<A> {
    type Item = A;
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<A> {
        Some(self.element.clone())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}
impl<A: Clone> DoubleEndedIterator for Repeat<A> {
    fn next_back(&mut self) -> Option<A> {
        Some(self.element.clone())
    }
}

/// Gives the same value a number of times.
#[derive(Clone, Debug)]
pub struct RepeatN<A> {
    element: Option<A>,
    count: usize,
}
/// An iterator that gives `count` clones of `element`.
pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T> {
    RepeatN { element: if count == 0 { None } else { Some(element) }, count }
}
impl<A: Clone> Iterator for RepeatN<A> {
    type Item = A;
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<A> {
        if self.count == 0 {
            return None;
        }
        self.count -= 1;
        if self.count == 0 { self.element.take() } else { self.element.clone() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.count, Some(self.count))
    }
}
impl<A: Clone> ExactSizeIterator for RepeatN<A> {}
impl<A: Clone> DoubleEndedIterator for RepeatN<A> {
    fn next_back(&mut self) -> Option<A> {
        self.next()
    }
}

/// Gives what a function gives, for ever.
#[derive(Clone)]
pub struct RepeatWith<F> {
    repeater: F,
}
/// An iterator that calls `repeater` for each value.
pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> {
    RepeatWith { repeater }
}
impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> {
    type Item = A;
    fn __promise(&self) -> u8 {
        5
    }
    fn next(&mut self) -> Option<A> {
        Some((self.repeater)())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

/// Gives what a function gives, until it gives nothing.
#[derive(Clone)]
pub struct FromFn<F> {
    function: F,
}
/// An iterator whose `next` is `f`.
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> {
    FromFn { function: f }
}
impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        (self.function)()
    }
}

/// Gives each value's successor.
#[derive(Clone)]
pub struct Successors<T, F> {
    next: Option<T>,
    successor: F,
}
/// An iterator that begins with `first` and goes on with `successor` of the last value.
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, successor: F) -> Successors<T, F> {
    Successors { next: first, successor }
}
impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let item = self.next.take()?;
        self.next = (self.successor)(&item);
        Some(item)
    }
}
impl<T, F: FnMut(&T) -> Option<T>> FusedIterator for Successors<T, F> {}

/// Pairs of the values of two collections.
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> super::Zip<A::IntoIter, B::IntoIter> {
    a.into_iter().zip(b)
}
/// The values of one collection, then those of another.
pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(a: A, b: B) -> super::Chain<A::IntoIter, B::IntoIter> {
    a.into_iter().chain(b)
}
