//! A list of nodes, each of which knows its neighbours.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::PhantomData;

struct Node<T> {
    next: *mut Node<T>,
    prev: *mut Node<T>,
    element: T,
}

/// A list of nodes, each of which knows its neighbours.
pub struct LinkedList<T> {
    head: *mut Node<T>,
    tail: *mut Node<T>,
    len: usize,
    marker: PhantomData<Box<Node<T>>>,
}
unsafe impl<T: Send> Send for LinkedList<T> {}
unsafe impl<T: Sync> Sync for LinkedList<T> {}

impl<T> LinkedList<T> {
    /// An empty list.
    pub const fn new() -> LinkedList<T> {
        LinkedList { head: crate::ptr::null_mut(), tail: crate::ptr::null_mut(), len: 0, marker: PhantomData }
    }
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.len
    }
    /// Are there no values?
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
    /// Drops all values.
    pub fn clear(&mut self) {
        while let Some(x) = self.pop_front() {
            drop(x);
        }
    }
    /// The first value.
    pub fn front(&self) -> Option<&T> {
        if self.head.is_null() { None } else { unsafe { Some(&(*self.head).element) } }
    }
    /// The first value, for changing.
    pub fn front_mut(&mut self) -> Option<&mut T> {
        if self.head.is_null() { None } else { unsafe { Some(&mut (*self.head).element) } }
    }
    /// The last value.
    pub fn back(&self) -> Option<&T> {
        if self.tail.is_null() { None } else { unsafe { Some(&(*self.tail).element) } }
    }
    /// The last value, for changing.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        if self.tail.is_null() { None } else { unsafe { Some(&mut (*self.tail).element) } }
    }
    /// Puts a value at the beginning.
    pub fn push_front(&mut self, elt: T) {
        let node = Box::into_raw(Box::new(Node { next: self.head, prev: crate::ptr::null_mut(), element: elt }));
        if self.head.is_null() {
            self.tail = node;
        } else {
            unsafe { (*self.head).prev = node };
        }
        self.head = node;
        self.len += 1;
    }
    /// Puts a value at the end.
    pub fn push_back(&mut self, elt: T) {
        let node = Box::into_raw(Box::new(Node { next: crate::ptr::null_mut(), prev: self.tail, element: elt }));
        if self.tail.is_null() {
            self.head = node;
        } else {
            unsafe { (*self.tail).next = node };
        }
        self.tail = node;
        self.len += 1;
    }
    /// Puts a value at the beginning and gives a reference to it.
    pub fn push_front_mut(&mut self, elt: T) -> &mut T {
        self.push_front(elt);
        unsafe { &mut (*self.head).element }
    }
    /// Puts a value at the end and gives a reference to it.
    pub fn push_back_mut(&mut self, elt: T) -> &mut T {
        self.push_back(elt);
        unsafe { &mut (*self.tail).element }
    }
    /// Takes the values out that `pred` accepts, as an iterator.
    pub fn extract_if<F: FnMut(&mut T) -> bool>(&mut self, pred: F) -> ExtractIf<'_, T, F> {
        ExtractIf { at: self.head, list: self, pred }
    }
    /// Takes the first value out.
    pub fn pop_front(&mut self) -> Option<T> {
        if self.head.is_null() {
            return None;
        }
        Some(unsafe { self.unlink(self.head) })
    }
    // Takes a node out.
    unsafe fn unlink(&mut self, node: *mut Node<T>) -> T {
        let Node { next, prev, element } = *unsafe { Box::from_raw(node) };
        unsafe {
            *(if prev.is_null() { &raw mut self.head } else { &raw mut (*prev).next }) = next;
            *(if next.is_null() { &raw mut self.tail } else { &raw mut (*next).prev }) = prev;
        }
        self.len -= 1;
        element
    }
    /// Takes the last value out.
    pub fn pop_back(&mut self) -> Option<T> {
        if self.tail.is_null() {
            return None;
        }
        Some(unsafe { self.unlink(self.tail) })
    }
    /// Moves all values of `other` to the end of this.
    pub fn append(&mut self, other: &mut LinkedList<T>) {
        while let Some(x) = other.pop_front() {
            self.push_back(x);
        }
    }
    /// The values from `at` on, in a list of their own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        if at > self.len {
            crate::rt::panic_str("Cannot split off at a nonexistent index");
        }
        let mut other = LinkedList::new();
        while self.len > at {
            if let Some(x) = self.pop_back() {
                other.push_front(x);
            }
        }
        other
    }
    /// Is there a value that equals `x`?
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        self.iter().any(|e| *e == *x)
    }
    /// An iterator over references.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData }
    }
    /// An iterator over mutable references.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut { head: self.head, tail: self.tail, len: self.len, marker: PhantomData }
    }
}
impl<T> Drop for LinkedList<T> {
    fn drop(&mut self) {
        self.clear();
    }
}

macro_rules! list_iterator {
    ($Iter:ident, $Ref:ty, |$node:ident| $make:expr) => {
        impl<'a, T> Iterator for $Iter<'a, T> {
            type Item = $Ref;
            fn next(&mut self) -> Option<$Ref> {
                if self.len == 0 {
                    return None;
                }
                let $node = self.head;
                self.len -= 1;
                unsafe {
                    self.head = (*$node).next;
                    Some($make)
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.len, Some(self.len))
            }
        }
        impl<'a, T> DoubleEndedIterator for $Iter<'a, T> {
            fn next_back(&mut self) -> Option<$Ref> {
                if self.len == 0 {
                    return None;
                }
                let $node = self.tail;
                self.len -= 1;
                unsafe {
                    self.tail = (*$node).prev;
                    Some($make)
                }
            }
        }
        impl<T> ExactSizeIterator for $Iter<'_, T> {}
    };
}
/// References to the values of a list.
pub struct Iter<'a, T> {
    head: *mut Node<T>,
    tail: *mut Node<T>,
    len: usize,
    marker: PhantomData<&'a T>,
}
list_iterator!(Iter, &'a T, |node| &(*node).element);
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData }
    }
}
/// Mutable references to the values of a list.
pub struct IterMut<'a, T> {
    head: *mut Node<T>,
    tail: *mut Node<T>,
    len: usize,
    marker: PhantomData<&'a mut T>,
}
list_iterator!(IterMut, &'a mut T, |node| &mut (*node).element);
/// Gives the values of a list away.
pub struct IntoIter<T> {
    list: LinkedList<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.list.pop_front()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.list.len, Some(self.list.len))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.list.pop_back()
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> IntoIterator for LinkedList<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { list: self }
    }
}
impl<'a, T> IntoIterator for &'a LinkedList<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut list = LinkedList::new();
        list.extend(iter);
        list
    }
}
impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for x in iter {
            self.push_back(x);
        }
    }
}
impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(array: [T; N]) -> Self {
        array.into_iter().collect()
    }
}
impl<T: Clone> Clone for LinkedList<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
}
impl<T> Default for LinkedList<T> {
    fn default() -> Self {
        LinkedList::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: PartialEq> PartialEq for LinkedList<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}
impl<T: Eq> Eq for LinkedList<T> {}
impl<T: PartialOrd> PartialOrd for LinkedList<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<T: Ord> Ord for LinkedList<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<T: Hash> Hash for LinkedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len);
        for x in self {
            x.hash(state);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().cloned())
    }
}
macro_rules! empty_iterators {
    ($($I:ident)*) => { $(
        impl<T> Default for $I<'_, T> {
            fn default() -> Self {
                $I { head: crate::ptr::null_mut(), tail: crate::ptr::null_mut(), len: 0, marker: PhantomData }
            }
        }
    )* };
}
empty_iterators!(Iter IterMut);
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        LinkedList::new().into_iter()
    }
}

/// Takes the values out that a function accepts.
pub struct ExtractIf<'a, T, F> {
    at: *mut Node<T>,
    list: &'a mut LinkedList<T>,
    pred: F,
}
impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while !self.at.is_null() {
            let node = self.at;
            unsafe {
                self.at = (*node).next;
                if (self.pred)(&mut (*node).element) {
                    return Some(self.list.unlink(node));
                }
            }
        }
        None
    }
}
