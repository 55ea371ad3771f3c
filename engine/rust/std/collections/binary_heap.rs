//! A queue that gives its largest value first.
//!
//! The values form a binary tree in a vector: those below place i lie at 2i + 1 and 2i + 2, and none is
//! larger than the one above it.

use crate::fmt;
use crate::ops::{Deref, DerefMut};

/// A queue that gives its largest value first.
pub struct BinaryHeap<T> {
    data: Vec<T>,
}

impl<T: Ord> BinaryHeap<T> {
    /// An empty heap.
    pub const fn new() -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    /// An empty heap with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { data: Vec::with_capacity(capacity) }
    }
    /// Puts a value in.
    pub fn push(&mut self, item: T) {
        let last = self.data.len();
        self.data.push(item);
        self.rise(0, last);
    }
    /// Takes the largest value out.
    pub fn pop(&mut self) -> Option<T> {
        let mut item = self.data.pop()?;
        if !self.data.is_empty() {
            crate::mem::swap(&mut item, &mut self.data[0]);
            self.sink_to_bottom();
        }
        Some(item)
    }
    /// The largest value for changing; it finds its place again afterwards.
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        if self.data.is_empty() { None } else { Some(PeekMut { heap: self, changed: false }) }
    }
    /// The values in order.
    pub fn into_sorted_vec(self) -> Vec<T> {
        let mut me = self;
        let mut end = me.data.len();
        while end > 1 {
            end -= 1;
            me.data.swap(0, end);
            me.sink(0, end);
        }
        me.data
    }
    /// Moves all values of `other` into this.
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.data.len() < other.data.len() {
            crate::mem::swap(self, other);
        }
        let start = self.data.len();
        self.data.append(&mut other.data);
        self.rebuild_tail(start);
    }
    /// Keeps only the values that `f` accepts.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let before = self.data.len();
        self.data.retain(f);
        if self.data.len() != before {
            self.rebuild();
        }
    }

    // Moves the value at `pos` up, past smaller ones, not above `start`.
    fn rise(&mut self, start: usize, pos: usize) {
        let mut at = pos;
        while at > start {
            let above = (at - 1) / 2;
            if self.data[at] <= self.data[above] {
                break;
            }
            self.data.swap(at, above);
            at = above;
        }
    }
    // Moves the value at `pos` down, past larger ones, within the first `end`.
    fn sink(&mut self, pos: usize, end: usize) {
        let mut at = pos;
        let mut below = 2 * at + 1;
        while below < end {
            if below + 1 < end && self.data[below] <= self.data[below + 1] {
                below += 1;
            }
            if self.data[at] >= self.data[below] {
                return;
            }
            self.data.swap(at, below);
            at = below;
            below = 2 * at + 1;
        }
    }
    // Moves the first value all the way down, then up to its place: cheaper, since it came from the bottom.
    fn sink_to_bottom(&mut self) {
        let end = self.data.len();
        let mut at = 0;
        let mut below = 1;
        while below < end {
            if below + 1 < end && self.data[below] <= self.data[below + 1] {
                below += 1;
            }
            self.data.swap(at, below);
            at = below;
            below = 2 * at + 1;
        }
        self.rise(0, at);
    }
    fn rebuild(&mut self) {
        let mut n = self.data.len() / 2;
        while n > 0 {
            n -= 1;
            self.sink(n, self.data.len());
        }
    }
    // Restores order when the values from `start` on are new: all anew, or one by one, whichever is less work.
    fn rebuild_tail(&mut self, start: usize) {
        let len = self.data.len();
        if start == len {
            return;
        }
        let tail = len - start;
        let anew = if start < tail {
            true
        } else if len <= 2048 {
            2 * len < tail * (start.ilog2() as usize)
        } else {
            2 * len < tail * 11
        };
        if anew {
            return self.rebuild();
        }
        let mut i = start;
        while i < len {
            self.rise(0, i);
            i += 1;
        }
    }
}
impl<T> BinaryHeap<T> {
    /// The largest value.
    pub fn peek(&self) -> Option<&T> {
        self.data.first()
    }
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.data.len()
    }
    /// Are there no values?
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }
    /// How many values there is room for.
    pub fn capacity(&self) -> usize {
        self.data.capacity()
    }
    /// Makes room for at least `additional` more values.
    pub fn reserve(&mut self, additional: usize) {
        self.data.reserve(additional)
    }
    /// Room for exactly so many more values.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.data.reserve_exact(additional)
    }
    /// Room for so many more values, if there is memory.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        self.data.try_reserve(additional)
    }
    /// Room for exactly so many more values, if there is memory.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        self.data.try_reserve_exact(additional)
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.data.shrink_to_fit()
    }
    /// Gives back the room that is not used, down to a capacity.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.data.shrink_to(min_capacity)
    }
    /// The values in the order of the tree.
    pub fn iter(&self) -> crate::slice::Iter<'_, T> {
        self.data.iter()
    }
    /// The values in the order of the tree.
    pub fn into_vec(self) -> Vec<T> {
        self.data
    }
    /// The values in the order of the tree.
    pub fn as_slice(&self) -> &[T] {
        &self.data
    }
    /// Takes all values out, as an iterator.
    pub fn drain(&mut self) -> crate::vec::Drain<'_, T> {
        self.data.drain(..)
    }
    /// Drops all values.
    pub fn clear(&mut self) {
        self.data.clear()
    }
}

/// References to the values of a heap.
pub type Iter<'a, T> = crate::slice::Iter<'a, T>;
/// Gives the values of a heap away.
#[derive(Clone)]
pub struct IntoIter<T> {
    iter: crate::vec::IntoIter<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.iter.next_back()
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        IntoIter { iter: Vec::new().into_iter() }
    }
}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.iter.as_slice()).finish()
    }
}

/// The largest value of a heap, for changing.
pub struct PeekMut<'a, T: Ord> {
    heap: &'a mut BinaryHeap<T>,
    changed: bool,
}
impl<'a, T: Ord> PeekMut<'a, T> {
    /// Takes the value out.
    pub fn pop(this: PeekMut<'a, T>) -> T {
        let mut this = this;
        if this.changed {
            this.changed = false;
            let end = this.heap.data.len();
            this.heap.sink(0, end);
        }
        match this.heap.pop() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self) {
        if self.changed {
            let end = self.heap.data.len();
            self.heap.sink(0, end);
        }
    }
}
impl<T: Ord> Deref for PeekMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.data[0]
    }
}
impl<T: Ord> DerefMut for PeekMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.changed = true;
        &mut self.heap.data[0]
    }
}

impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> Self {
        BinaryHeap { data: self.data.clone() }
    }
}
impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> Self {
        BinaryHeap::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(vec: Vec<T>) -> Self {
        let mut heap = BinaryHeap { data: vec };
        heap.rebuild();
        heap
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(array: [T; N]) -> Self {
        BinaryHeap::from(Vec::from(array))
    }
}
impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Vec<T> {
        heap.data
    }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        BinaryHeap::from(iter.into_iter().collect::<Vec<T>>())
    }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let start = self.data.len();
        self.data.extend(iter);
        self.rebuild_tail(start);
    }
}
impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().cloned())
    }
}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { iter: self.data.into_iter() }
    }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
    fn into_iter(self) -> crate::slice::Iter<'a, T> {
        self.iter()
    }
}
