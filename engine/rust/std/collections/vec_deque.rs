//! A queue with two ends, in one ring of memory.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::mem::MaybeUninit;
use crate::ops::{Index, IndexMut, RangeBounds};

/// A queue with two ends.
pub struct VecDeque<T> {
    // The ring; its length counts the values, which need not lie at its beginning: value i lies at (head + i)
    // modulo the capacity.
    ring: Vec<MaybeUninit<T>>,
    head: usize,
}

impl<T> VecDeque<T> {
    /// An empty queue, which takes no heap memory yet.
    pub const fn new() -> VecDeque<T> {
        VecDeque { ring: Vec::new(), head: 0 }
    }
    /// An empty queue with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { ring: Vec::with_capacity(capacity), head: 0 }
    }
    fn slot(&self, index: usize) -> *mut T {
        let mut at = self.head + index;
        if at >= self.ring.capacity() {
            at -= self.ring.capacity();
        }
        unsafe { (self.ring.as_ptr() as *mut T).add(at) }
    }
    // Doubles the ring; the part that had wrapped round follows the other then.
    fn grow(&mut self, more: usize) {
        let old = self.ring.capacity();
        let len = self.ring.len;
        unsafe {
            self.ring.set_len(old);
            self.ring.reserve(more);
            self.ring.set_len(len);
            let new = self.ring.capacity();
            let base = self.ring.as_mut_ptr();
            if self.head + len > old {
                let front = old - self.head;
                let wrapped = len - front;
                if wrapped < front && wrapped <= new - old {
                    crate::ptr::copy_nonoverlapping(base as *const MaybeUninit<T>, base.add(old), wrapped);
                } else {
                    let head = new - front;
                    crate::ptr::copy(base.add(self.head) as *const MaybeUninit<T>, base.add(head), front);
                    self.head = head;
                }
            }
        }
    }
    /// How many values there is room for.
    pub fn capacity(&self) -> usize {
        if crate::mem::size_of::<T>() == 0 { usize::MAX } else { self.ring.capacity() }
    }
    /// Makes room for at least `additional` more values.
    pub fn reserve(&mut self, additional: usize) {
        if additional > self.ring.capacity() - self.ring.len {
            self.grow(self.ring.len + additional - self.ring.capacity());
        }
    }
    /// Gives the room that is not needed back.
    pub fn shrink_to_fit(&mut self) {
        self.shrink_to(0)
    }
    /// Gives the room back that `min_capacity` values do not need.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let wanted = crate::cmp::max(self.ring.len, min_capacity);
        if wanted < self.ring.capacity() {
            let mut tight = VecDeque::with_capacity(wanted);
            while let Some(x) = self.pop_front() {
                tight.push_back(x);
            }
            *self = tight;
        }
    }
    /// Makes room for exactly `additional` more values.
    pub fn reserve_exact(&mut self, additional: usize) {
        if additional > self.ring.capacity() - self.ring.len {
            let mut wide = VecDeque::with_capacity(self.ring.len + additional);
            while let Some(x) = self.pop_front() {
                wide.push_back(x);
            }
            *self = wide;
        }
    }
    /// Makes room for at least `additional` more values, if there is memory.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<T>(self.ring.len, additional)?;
        self.reserve(additional);
        Ok(())
    }
    /// Makes room for exactly `additional` more values, if there is memory.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<T>(self.ring.len, additional)?;
        self.reserve_exact(additional);
        Ok(())
    }
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.ring.len
    }
    /// Are there no values?
    pub fn is_empty(&self) -> bool {
        self.ring.len == 0
    }
    /// The value at `index`, if there is one.
    pub fn get(&self, index: usize) -> Option<&T> {
        if index < self.ring.len { unsafe { Some(&*self.slot(index)) } } else { None }
    }
    /// The value at `index` for changing, if there is one.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        if index < self.ring.len { unsafe { Some(&mut *self.slot(index)) } } else { None }
    }
    /// The first value.
    pub fn front(&self) -> Option<&T> {
        self.get(0)
    }
    /// The first value, for changing.
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0)
    }
    /// The last value.
    pub fn back(&self) -> Option<&T> {
        self.get(self.ring.len.wrapping_sub(1))
    }
    /// The last value, for changing.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        self.get_mut(self.ring.len.wrapping_sub(1))
    }
    /// Puts a value at the end.
    pub fn push_back(&mut self, value: T) {
        if self.ring.len == self.ring.capacity() {
            self.grow(1);
        }
        unsafe { crate::ptr::write(self.slot(self.ring.len), value) };
        self.ring.len += 1;
    }
    /// Puts a value at the beginning.
    pub fn push_front(&mut self, value: T) {
        if self.ring.len == self.ring.capacity() {
            self.grow(1);
        }
        self.head = if self.head == 0 { self.ring.capacity() - 1 } else { self.head - 1 };
        unsafe { crate::ptr::write(self.slot(0), value) };
        self.ring.len += 1;
    }
    /// Puts a value at the end and gives a reference to it.
    pub fn push_back_mut(&mut self, value: T) -> &mut T {
        self.push_back(value);
        unsafe { &mut *self.slot(self.ring.len - 1) }
    }
    /// Puts a value at the beginning and gives a reference to it.
    pub fn push_front_mut(&mut self, value: T) -> &mut T {
        self.push_front(value);
        unsafe { &mut *self.slot(0) }
    }
    /// Puts a value at `index` and gives a reference to it.
    #[track_caller]
    pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {
        self.insert(index, value);
        unsafe { &mut *self.slot(index) }
    }
    /// Takes the last value out.
    pub fn pop_back(&mut self) -> Option<T> {
        if self.ring.len == 0 {
            return None;
        }
        self.ring.len -= 1;
        unsafe { Some(crate::ptr::read(self.slot(self.ring.len) as *const T)) }
    }
    /// Takes the first value out.
    pub fn pop_front(&mut self) -> Option<T> {
        if self.ring.len == 0 {
            return None;
        }
        let value = unsafe { crate::ptr::read(self.slot(0) as *const T) };
        self.ring.len -= 1;
        self.head = if self.head + 1 == self.ring.capacity() { 0 } else { self.head + 1 };
        Some(value)
    }
    /// Exchanges two values.
    #[track_caller]
    pub fn swap(&mut self, i: usize, j: usize) {
        if i >= self.ring.len {
            crate::rt::panic_str("assertion failed: i < self.len()");
        }
        if j >= self.ring.len {
            crate::rt::panic_str("assertion failed: j < self.len()");
        }
        unsafe { crate::ptr::swap(self.slot(i), self.slot(j)) }
    }
    /// Puts a value at `index`; what was there moves up.
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        if index > self.ring.len {
            crate::rt::panic_str("index out of bounds");
        }
        self.push_back(value);
        let mut i = self.ring.len - 1;
        while i > index {
            self.swap(i, i - 1);
            i -= 1;
        }
    }
    /// Takes the value at `index` out; what is behind it moves down.
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index >= self.ring.len {
            return None;
        }
        let mut i = index;
        while i + 1 < self.ring.len {
            self.swap(i, i + 1);
            i += 1;
        }
        self.pop_back()
    }
    /// Takes the value at `index` out and puts the last one there.
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        if index >= self.ring.len {
            return None;
        }
        self.swap(index, self.ring.len - 1);
        self.pop_back()
    }
    /// Takes the value at `index` out and puts the first one there.
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        if index >= self.ring.len {
            return None;
        }
        self.swap(index, 0);
        self.pop_front()
    }
    /// Drops all values behind the first `len`.
    pub fn truncate(&mut self, len: usize) {
        while self.ring.len > len {
            self.pop_back();
        }
    }
    /// Drops all values.
    pub fn clear(&mut self) {
        while let Some(x) = self.pop_front() {
            drop(x);
        }
        self.head = 0;
    }
    /// The values from `at` on, in a queue of their own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        if at > self.ring.len {
            crate::rt::panic_str("`at` out of bounds");
        }
        let mut other = VecDeque::with_capacity(self.ring.len - at);
        let mut i = at;
        while i < self.ring.len {
            other.push_back(unsafe { crate::ptr::read(self.slot(i) as *const T) });
            i += 1;
        }
        self.ring.len = at;
        other
    }
    /// Moves all values of `other` to the end of this.
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        self.reserve(other.ring.len);
        while let Some(x) = other.pop_front() {
            self.push_back(x);
        }
    }
    /// Keeps only the values that `f` accepts.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut f = f;
        self.retain_mut(|x| f(x))
    }
    /// Keeps only the values that `f` accepts; it may change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut kept = 0;
        let mut i = 0;
        while i < self.ring.len {
            if f(&mut self[i]) {
                if kept != i {
                    self.swap(kept, i);
                }
                kept += 1;
            }
            i += 1;
        }
        self.truncate(kept);
    }
    /// Makes the queue `new_len` long, with values that `f` gives.
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {
        let mut f = f;
        self.truncate(new_len);
        while self.ring.len < new_len {
            self.push_back(f());
        }
    }
    /// Moves the values so that they lie in one piece.
    pub fn make_contiguous(&mut self) -> &mut [T] {
        let (cap, len) = (self.ring.capacity(), self.ring.len);
        if self.head + len > cap {
            let (front, free) = (cap - self.head, cap - len);
            let wrapped = len - front;
            unsafe {
                let base = self.ring.as_mut_ptr();
                let values = crate::slice::from_raw_parts_mut(base, cap);
                if free >= front {
                    crate::ptr::copy(base as *const MaybeUninit<T>, base.add(front), wrapped);
                    crate::ptr::copy_nonoverlapping(base.add(self.head) as *const MaybeUninit<T>, base, front);
                    self.head = 0;
                } else if free >= wrapped {
                    crate::ptr::copy(base.add(self.head) as *const MaybeUninit<T>, base.add(wrapped), front);
                    crate::ptr::copy_nonoverlapping(base as *const MaybeUninit<T>, base.add(len), wrapped);
                    self.head = wrapped;
                } else if front > wrapped {
                    if free != 0 {
                        crate::ptr::copy(base as *const MaybeUninit<T>, base.add(free), wrapped);
                    }
                    values[free..].rotate_left(wrapped);
                    self.head = free;
                } else {
                    if free != 0 {
                        crate::ptr::copy(base.add(self.head) as *const MaybeUninit<T>, base.add(wrapped), front);
                    }
                    values[..len].rotate_right(front);
                    self.head = 0;
                }
            }
        }
        unsafe { crate::slice::from_raw_parts_mut(self.slot(0), self.ring.len) }
    }
    /// The values in one or two pieces.
    pub fn as_slices(&self) -> (&[T], &[T]) {
        let cap = self.ring.capacity();
        let front = if self.head + self.ring.len > cap { cap - self.head } else { self.ring.len };
        unsafe {
            let base = self.ring.as_ptr() as *const T;
            let first = crate::slice::from_raw_parts(base.add(self.head), front);
            (first, crate::slice::from_raw_parts(base, self.ring.len - front))
        }
    }
    /// The values in one or two pieces, for changing.
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let cap = self.ring.capacity();
        let front = if self.head + self.ring.len > cap { cap - self.head } else { self.ring.len };
        unsafe {
            let base = self.ring.as_mut_ptr() as *mut T;
            let first = crate::slice::from_raw_parts_mut(base.add(self.head), front);
            (first, crate::slice::from_raw_parts_mut(base, self.ring.len - front))
        }
    }
    /// An iterator over references.
    pub fn iter(&self) -> Iter<'_, T> {
        let (a, b) = self.as_slices();
        Iter { first: a.iter(), second: b.iter() }
    }
    /// An iterator over mutable references.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let (a, b) = self.as_mut_slices();
        IterMut { first: a.iter_mut(), second: b.iter_mut() }
    }
    /// References to the values of a range.
    #[track_caller]
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> crate::iter::Take<crate::iter::Skip<Iter<'_, T>>> {
        let bounds = crate::slice::range(range, self.ring.len);
        self.iter().skip(bounds.start).take(bounds.end - bounds.start)
    }
    /// Mutable references to the values of a range.
    #[track_caller]
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> crate::iter::Take<crate::iter::Skip<IterMut<'_, T>>> {
        let bounds = crate::slice::range(range, self.ring.len);
        self.iter_mut().skip(bounds.start).take(bounds.end - bounds.start)
    }
    /// Takes the first value out, if `predicate` accepts it.
    pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        if predicate(self.front_mut()?) { self.pop_front() } else { None }
    }
    /// Takes the last value out, if `predicate` accepts it.
    pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        if predicate(self.back_mut()?) { self.pop_back() } else { None }
    }
    /// Takes the values of a range out, as an iterator.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> IntoIter<T> {
        let bounds = crate::slice::range(range, self.ring.len);
        let mut tail = self.split_off(bounds.end);
        let taken = self.split_off(bounds.start);
        self.append(&mut tail);
        taken.into_iter()
    }
    /// Turns left: the first `n` values go to the end.
    #[track_caller]
    pub fn rotate_left(&mut self, n: usize) {
        if n > self.ring.len {
            crate::rt::panic_str("assertion failed: n <= self.len()");
        }
        let mut i = 0;
        while i < n {
            if let Some(x) = self.pop_front() {
                self.push_back(x);
            }
            i += 1;
        }
    }
    /// Turns right: the last `n` values go to the beginning.
    #[track_caller]
    pub fn rotate_right(&mut self, n: usize) {
        if n > self.ring.len {
            crate::rt::panic_str("assertion failed: n <= self.len()");
        }
        let mut i = 0;
        while i < n {
            if let Some(x) = self.pop_back() {
                self.push_front(x);
            }
            i += 1;
        }
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
        let (mut low, mut high) = (0, self.ring.len);
        while low < high {
            let mid = (low + high) / 2;
            match f(&self[mid]) {
                Ordering::Less => low = mid + 1,
                Ordering::Equal => return Ok(mid),
                Ordering::Greater => high = mid,
            }
        }
        Err(low)
    }
    /// Where a key is, or where it would have to go.
    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {
        let mut f = f;
        self.binary_search_by(|k| f(k).cmp(b))
    }
    /// Where the values begin that `pred` does not accept.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
        let mut pred = pred;
        match self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater }) {
            Ok(i) | Err(i) => i,
        }
    }
}
impl<T: Clone> VecDeque<T> {
    /// Makes the queue `new_len` long, with clones of `value`.
    pub fn resize(&mut self, new_len: usize, value: T) {
        self.truncate(new_len);
        while self.ring.len < new_len {
            self.push_back(value.clone());
        }
    }
}

impl<T> Drop for VecDeque<T> {
    fn drop(&mut self) {
        if crate::mem::needs_drop::<T>() {
            self.clear();
        }
    }
}
impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> Self {
        let mut copy = VecDeque::with_capacity(self.ring.len);
        for x in self {
            copy.push_back(x.clone());
        }
        copy
    }
}
impl<T> Default for VecDeque<T> {
    fn default() -> Self {
        VecDeque::new()
    }
}
impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        self.get(index).expect("Out of bounds access")
    }
}
impl<T> IndexMut<usize> for VecDeque<T> {
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        self.get_mut(index).expect("Out of bounds access")
    }
}
impl<T: fmt::Debug> fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &Self) -> bool {
        self.ring.len == other.ring.len && self.iter().eq(other.iter())
    }
}
impl<T: Eq> Eq for VecDeque<T> {}
macro_rules! deque_eq {
    ($([$($params:tt)*] $B:ty;)*) => { $(
        impl<T: PartialEq<U>, U, $($params)*> PartialEq<$B> for VecDeque<T> {
            fn eq(&self, other: &$B) -> bool {
                self.ring.len == other.len() && self.iter().eq(other.iter())
            }
        }
    )* };
}
deque_eq! {
    [] Vec<U>;
    [] &[U];
    [const N: usize] [U; N];
    [const N: usize] &[U; N];
}
impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.ring.len);
        for x in self {
            x.hash(state);
        }
    }
}
impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        VecDeque::from(iter.into_iter().collect::<Vec<T>>())
    }
}
impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for x in iter {
            self.push_back(x);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for x in iter {
            self.push_back(*x);
        }
    }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(v: Vec<T>) -> Self {
        let len = v.len();
        let mut v = crate::mem::ManuallyDrop::new(v);
        unsafe {
            let ring = Vec::from_raw_parts(v.as_mut_ptr() as *mut MaybeUninit<T>, len, v.capacity());
            VecDeque { ring, head: 0 }
        }
    }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(array: [T; N]) -> Self {
        VecDeque::from(Vec::from(array))
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(deque: VecDeque<T>) -> Vec<T> {
        let mut deque = deque;
        deque.make_contiguous();
        let mut deque = crate::mem::ManuallyDrop::new(deque);
        unsafe {
            let base = deque.ring.as_mut_ptr() as *mut T;
            crate::ptr::copy(base.add(deque.head) as *const T, base, deque.ring.len);
            Vec::from_raw_parts(base, deque.ring.len, deque.ring.capacity())
        }
    }
}

/// References to the values of a queue.
#[derive(Clone, Debug)]
pub struct Iter<'a, T> {
    first: crate::slice::Iter<'a, T>,
    second: crate::slice::Iter<'a, T>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a T> {
        match self.first.next() {
            Some(x) => Some(x),
            None => self.second.next(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.first.len() + self.second.len();
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        match self.second.next_back() {
            Some(x) => Some(x),
            None => self.first.next_back(),
        }
    }
}
impl<T> ExactSizeIterator for Iter<'_, T> {}
/// Mutable references to the values of a queue.
#[derive(Debug)]
pub struct IterMut<'a, T> {
    first: crate::slice::IterMut<'a, T>,
    second: crate::slice::IterMut<'a, T>,
}
impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    fn __promise(&self) -> u8 {
        3
    }
    fn next(&mut self) -> Option<&'a mut T> {
        match self.first.next() {
            Some(x) => Some(x),
            None => self.second.next(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.first.len() + self.second.len();
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        match self.second.next_back() {
            Some(x) => Some(x),
            None => self.first.next_back(),
        }
    }
}
impl<T> ExactSizeIterator for IterMut<'_, T> {}
/// Gives the values of a queue away.
#[derive(Clone, Debug)]
pub struct IntoIter<T> {
    inner: VecDeque<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<T> {
        self.inner.pop_front()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.inner.ring.len, Some(self.inner.ring.len))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.inner.pop_back()
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { inner: self }
    }
}
impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

macro_rules! empty_iterators {
    ($($I:ident $e:expr;)*) => { $(
        impl<T> Default for $I<'_, T> {
            fn default() -> Self {
                $I { first: $e, second: $e }
            }
        }
    )* };
}
empty_iterators! {
    Iter [].iter();
    IterMut [].iter_mut();
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        IntoIter { inner: VecDeque::new() }
    }
}
