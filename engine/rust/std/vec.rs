//! A growing row of values on the heap.

use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem::needs_drop;
use crate::ops::{Bound, Deref, DerefMut, Index, IndexMut, RangeBounds};
use crate::ptr::NonNull;
use crate::slice::SliceIndex;

// A capacity: at most `isize::MAX`, so that an enum around a vector finds room for its tag there.
#[derive(Clone, Copy)]
#[rustc_layout_scalar_valid_range_end(0x7FFF_FFFF_FFFF_FFFF)]
struct Capacity(usize);

// The memory of a vector: a pointer and how many values it has room for.
struct RawVec<T> {
    pointer: NonNull<T>,
    capacity: Capacity,
    marker: PhantomData<T>,
}

#[inline(never)]
#[track_caller]
fn capacity_overflow() -> ! {
    crate::rt::panic_str("capacity overflow")
}

impl<T> RawVec<T> {
    #[inline]
    const fn new() -> RawVec<T> {
        RawVec { pointer: NonNull::dangling(), capacity: Capacity(0), marker: PhantomData }
    }
    #[track_caller]
    fn with_capacity(capacity: usize) -> RawVec<T> {
        let mut raw = RawVec::new();
        if capacity > 0 && crate::mem::size_of::<T>() > 0 {
            raw.resize(capacity);
        }
        raw
    }
    #[inline]
    fn capacity(&self) -> usize {
        if crate::mem::size_of::<T>() == 0 { usize::MAX } else { self.capacity.0 }
    }
    // Makes room for exactly `capacity` values; what lies in the common part moves along.
    #[track_caller]
    fn resize(&mut self, capacity: usize) {
        unsafe {
            let size = crate::mem::size_of::<T>();
            let align = crate::mem::align_of::<T>();
            if capacity > 0x7FFF_FFFF_FFFF_FFFF / size {
                capacity_overflow();
            }
            let new = if self.capacity.0 == 0 {
                let new = intrinsics::heap_alloc(capacity * size, align);
                intrinsics::heap_content::<T>(new);
                new
            } else if capacity == 0 {
                intrinsics::heap_dealloc(self.pointer.as_ptr() as *mut u8, self.capacity.0 * size, align);
                align as *mut u8
            } else {
                intrinsics::heap_realloc(self.pointer.as_ptr() as *mut u8, self.capacity.0 * size, align, capacity * size)
            };
            if new.is_null() {
                crate::alloc::handle_alloc_error(crate::alloc::Layout::from_size_align_unchecked(capacity * size, align));
            }
            self.pointer = NonNull::new_unchecked(new as *mut T);
            self.capacity = Capacity(capacity);
        }
    }
    // Room for `more` values behind `len`: at least twice the capacity, and never less than 8, 4 or 1 by
    // the size of a value.
    #[track_caller]
    fn grow(&mut self, len: usize, more: usize) {
        let size = crate::mem::size_of::<T>();
        if size == 0 {
            capacity_overflow();
        }
        let needed = match len.checked_add(more) {
            Some(needed) => needed,
            None => capacity_overflow(),
        };
        let mut capacity = self.capacity.0 * 2;
        if capacity < needed {
            capacity = needed;
        }
        let least = if size == 1 {
            8
        } else if size <= 1024 {
            4
        } else {
            1
        };
        if capacity < least {
            capacity = least;
        }
        self.resize(capacity);
    }
}

impl<T> Drop for RawVec<T> {
    #[inline]
    fn drop(&mut self) {
        let size = crate::mem::size_of::<T>();
        if self.capacity.0 > 0 && size > 0 {
            unsafe {
                let align = crate::mem::align_of::<T>();
                intrinsics::heap_dealloc(self.pointer.as_ptr() as *mut u8, self.capacity.0 * size, align);
            }
        }
    }
}

/// A growing row of values on the heap.
pub struct Vec<T> {
    buf: RawVec<T>,
    pub(crate) len: usize,
}
unsafe impl<T: Send> Send for Vec<T> {}
unsafe impl<T: Sync> Sync for Vec<T> {}

impl<T> Vec<T> {
    /// An empty vector, which takes no heap memory yet.
    #[inline]
    pub const fn new() -> Vec<T> {
        Vec { buf: RawVec::new(), len: 0 }
    }
    /// An empty vector with room for `capacity` values.
    #[track_caller]
    pub fn with_capacity(capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::with_capacity(capacity), len: 0 }
    }
    /// Made of its parts: pointer, length, capacity.
    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {
        unsafe {
            Vec { buf: RawVec { pointer: NonNull::new_unchecked(ptr), capacity: Capacity(capacity), marker: PhantomData }, len: length }
        }
    }
    /// Gives up its parts: pointer, length, capacity.
    pub fn into_raw_parts(self) -> (*mut T, usize, usize) {
        let mut me = crate::mem::ManuallyDrop::new(self);
        (me.as_mut_ptr(), me.len(), me.capacity())
    }
    /// How many values there is room for.
    #[inline]
    pub fn capacity(&self) -> usize {
        self.buf.capacity()
    }
    /// Makes room for at least `additional` more values.
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        if additional > self.capacity() - self.len {
            self.buf.grow(self.len, additional);
        }
    }
    /// Makes room for at least `additional` more, or says that there cannot be so much.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<T>(self.len, additional)?;
        self.reserve(additional);
        Ok(())
    }
    /// Makes room for `additional` more and not for more than that, or says that there cannot be so much.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<T>(self.len, additional)?;
        self.reserve_exact(additional);
        Ok(())
    }
    /// Makes room for `additional` more values, and not for more.
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        if additional > self.capacity() - self.len {
            match self.len.checked_add(additional) {
                Some(needed) => self.buf.resize(needed),
                None => capacity_overflow(),
            }
        }
    }
    /// Gives the room that is not needed back.
    pub fn shrink_to_fit(&mut self) {
        if self.capacity() > self.len && crate::mem::size_of::<T>() > 0 {
            self.buf.resize(self.len);
        }
    }
    /// Gives room back, down to `min_capacity` values.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let least = if self.len > min_capacity { self.len } else { min_capacity };
        if self.capacity() > least && crate::mem::size_of::<T>() > 0 {
            self.buf.resize(least);
        }
    }
    /// The values in a box, without spare room.
    pub fn into_boxed_slice(self) -> Box<[T]> {
        let mut me = self;
        me.shrink_to_fit();
        let mut me = crate::mem::ManuallyDrop::new(me);
        unsafe { Box::from_raw(crate::ptr::slice_from_raw_parts_mut(me.as_mut_ptr(), me.len)) }
    }
    /// Drops all values behind the first `len`.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len {
            return;
        }
        unsafe {
            let rest = crate::ptr::slice_from_raw_parts_mut(self.as_mut_ptr().add(len), self.len - len);
            self.len = len;
            intrinsics::drop_in_place(rest);
        }
    }
    /// The values as a slice.
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        unsafe { intrinsics::slice_from_parts(self.buf.pointer.pointer, self.len) }
    }
    /// The values as a mutable slice.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { intrinsics::slice_from_parts_mut(self.buf.pointer.pointer as *mut T, self.len) }
    }
    /// A pointer to the first value.
    #[inline]
    pub fn as_ptr(&self) -> *const T {
        self.buf.pointer.as_ptr() as *const T
    }
    /// A mutable pointer to the first value.
    #[inline]
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self.buf.pointer.as_ptr()
    }
    /// Says how many values there are.
    #[inline]
    pub unsafe fn set_len(&mut self, new_len: usize) {
        self.len = new_len;
    }
    /// Takes the value at `index` out and puts the last one there.
    #[track_caller]
    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panic!("swap_remove index (is {}) should be < len (is {})", index, len);
        }
        unsafe {
            let value = crate::ptr::read(self.as_ptr().add(index));
            let base = self.as_mut_ptr();
            crate::ptr::copy(base.add(len - 1) as *const T, base.add(index), 1);
            self.len = len - 1;
            value
        }
    }
    /// Puts a value at `index`; what was there moves up.
    #[track_caller]
    pub fn insert(&mut self, index: usize, element: T) {
        let len = self.len;
        if index > len {
            panic!("insertion index (is {}) should be <= len (is {})", index, len);
        }
        if len == self.capacity() {
            self.buf.grow(len, 1);
        }
        unsafe {
            let place = self.as_mut_ptr().add(index);
            if index < len {
                crate::ptr::copy(place as *const T, place.add(1), len - index);
            }
            crate::ptr::write(place, element);
        }
        self.len = len + 1;
    }
    /// Takes the value at `index` out; what is behind it moves down.
    #[track_caller]
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panic!("removal index (is {}) should be < len (is {})", index, len);
        }
        unsafe {
            let place = self.as_mut_ptr().add(index);
            let value = crate::ptr::read(place as *const T);
            crate::ptr::copy(place.add(1) as *const T, place, len - index - 1);
            self.len = len - 1;
            value
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
        let len = self.len;
        // While `f` runs, nothing belongs to the vector that may be moved already.
        self.len = 0;
        let mut kept = 0;
        let mut i = 0;
        unsafe {
            let base = self.as_mut_ptr();
            while i < len {
                let place = base.add(i);
                if f(&mut *place) {
                    if kept != i {
                        crate::ptr::copy_nonoverlapping(place as *const T, base.add(kept), 1);
                    }
                    kept += 1;
                } else {
                    intrinsics::drop_in_place(place);
                }
                i += 1;
            }
        }
        self.len = kept;
    }
    /// Drops each value whose key is that of the one before it.
    pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, key: F) {
        let mut key = key;
        self.dedup_by(|a, b| key(a) == key(b))
    }
    /// Drops each value that `same` says is the same as the one before it.
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same: F) {
        let mut same = same;
        let len = self.len;
        if len < 2 {
            return;
        }
        let mut kept = 1;
        let mut i = 1;
        unsafe {
            let base = self.as_mut_ptr();
            while i < len {
                let place = base.add(i);
                if same(&mut *place, &mut *base.add(kept - 1)) {
                    intrinsics::drop_in_place(place);
                } else {
                    if kept != i {
                        crate::ptr::copy_nonoverlapping(place as *const T, base.add(kept), 1);
                    }
                    kept += 1;
                }
                i += 1;
            }
        }
        self.len = kept;
    }
    /// Puts a value at the end.
    #[inline]
    #[track_caller]
    pub fn push(&mut self, value: T) {
        let len = self.len;
        // A value without a size needs no room, but `usize::MAX` of them are the most there can be.
        unsafe {
            if len == self.buf.capacity.0 && (intrinsics::size_of::<T>() != 0 || len == usize::MAX) {
                self.buf.grow(len, 1);
            }
            intrinsics::write(intrinsics::ptr_offset(self.buf.pointer.pointer, len as isize) as *mut T, value);
        }
        self.len = len + 1;
    }
    /// Takes the last value out.
    #[inline]
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        unsafe { Some(intrinsics::read(intrinsics::ptr_offset(self.buf.pointer.pointer, self.len as isize))) }
    }
    /// Takes the last value out, if `predicate` accepts it.
    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> {
        let last = self.last_mut()?;
        if predicate(last) { self.pop() } else { None }
    }
    /// Moves all values of `other` to the end of this.
    #[track_caller]
    pub fn append(&mut self, other: &mut Vec<T>) {
        let count = other.len;
        self.reserve(count);
        unsafe {
            let end = self.as_mut_ptr().add(self.len);
            crate::ptr::copy_nonoverlapping(other.as_ptr(), end, count);
            other.len = 0;
        }
        self.len += count;
    }
    /// Takes the values of a range out, as an iterator.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let len = self.len;
        let bounds = crate::slice::range(range, len);
        unsafe {
            self.len = bounds.start;
            Drain {
                start: bounds.start,
                end: bounds.end,
                tail: bounds.end,
                old_len: len,
                vec: NonNull::from_mut(self),
                marker: PhantomData,
            }
        }
    }
    /// Drops all values.
    #[inline]
    pub fn clear(&mut self) {
        self.truncate(0)
    }
    /// How many values there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }
    /// Are there no values?
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
    /// The values from `at` on, in a vector of their own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        let len = self.len;
        if at > len {
            panic!("`at` split index (is {}) should be <= len (is {})", at, len);
        }
        let count = len - at;
        let mut other = Vec::with_capacity(count);
        unsafe {
            self.len = at;
            other.len = count;
            crate::ptr::copy_nonoverlapping(self.as_ptr().add(at), other.as_mut_ptr(), count);
        }
        other
    }
    /// Makes the vector `new_len` long, with values that `f` gives.
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {
        let mut f = f;
        if new_len <= self.len {
            return self.truncate(new_len);
        }
        self.reserve(new_len - self.len);
        while self.len < new_len {
            self.push(f());
        }
    }
    /// Gives the values up as a slice that nobody drops.
    pub fn leak<'a>(self) -> &'a mut [T] {
        let mut me = crate::mem::ManuallyDrop::new(self);
        unsafe { intrinsics::slice_from_parts_mut(me.as_mut_ptr(), me.len) }
    }
    /// The room that holds no values yet.
    pub fn spare_capacity_mut(&mut self) -> &mut [crate::mem::MaybeUninit<T>] {
        unsafe {
            let start = self.as_mut_ptr().add(self.len) as *mut crate::mem::MaybeUninit<T>;
            intrinsics::slice_from_parts_mut(start, self.capacity() - self.len)
        }
    }
    /// Puts a value at the end; gives a reference to it.
    #[track_caller]
    pub fn push_mut(&mut self, value: T) -> &mut T {
        self.push(value);
        let last = self.len - 1;
        &mut self[last]
    }
    /// Puts a value at an index, moving the later ones; gives a reference to it.
    #[track_caller]
    pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T {
        self.insert(index, element);
        &mut self[index]
    }
    /// Replaces the values of a range; gives the old ones.
    #[track_caller]
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Splice<'_, I::IntoIter> {
        let bounds = crate::slice::range(range, self.len);
        let tail = self.split_off(bounds.end);
        let removed = self.split_off(bounds.start).into_iter();
        Splice { vec: self, removed, tail, replace_with: Some(replace_with.into_iter()) }
    }
    /// Takes the values out that `pred` accepts, as an iterator.
    #[track_caller]
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(&mut self, range: R, pred: F) -> ExtractIf<'_, T, F> {
        let bounds = crate::slice::range(range, self.len);
        ExtractIf { vec: self, at: bounds.start, end: bounds.end, pred }
    }
}

/// Gives the values that `splice` replaces; the new ones come in when it goes.
pub struct Splice<'a, I: Iterator + 'a> {
    vec: &'a mut Vec<I::Item>,
    removed: IntoIter<I::Item>,
    tail: Vec<I::Item>,
    replace_with: Option<I>,
}
impl<I: Iterator> Iterator for Splice<'_, I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.removed.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.removed.size_hint()
    }
}
impl<I: Iterator> DoubleEndedIterator for Splice<'_, I> {
    fn next_back(&mut self) -> Option<I::Item> {
        self.removed.next_back()
    }
}
impl<I: Iterator> ExactSizeIterator for Splice<'_, I> {}
impl<I: Iterator> Drop for Splice<'_, I> {
    fn drop(&mut self) {
        while self.removed.next().is_some() {}
        self.vec.extend(self.replace_with.take().unwrap());
        self.vec.append(&mut self.tail);
    }
}

impl<T: Clone> Vec<T> {
    /// Makes the vector `new_len` long, with clones of `value`.
    #[track_caller]
    pub fn resize(&mut self, new_len: usize, value: T) {
        if new_len <= self.len {
            return self.truncate(new_len);
        }
        self.reserve(new_len - self.len);
        self.fill_up(new_len, value);
    }
    // Pushes clones of `value` up to the length, the value itself last.
    fn fill_up(&mut self, len: usize, value: T) {
        while self.len + 1 < len {
            self.push(value.clone());
        }
        if self.len < len {
            self.push(value);
        }
    }
    /// Puts clones of all values of a slice at the end.
    #[track_caller]
    pub fn extend_from_slice(&mut self, other: &[T]) {
        self.reserve(other.len());
        let mut i = 0;
        while i < other.len() {
            self.push(other[i].clone());
            i += 1;
        }
    }
    /// Puts clones of the values of a range of this vector at its end.
    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {
        let bounds = crate::slice::range(src, self.len);
        self.reserve(bounds.end - bounds.start);
        let mut i = bounds.start;
        while i < bounds.end {
            let value = self[i].clone();
            self.push(value);
            i += 1;
        }
    }
}
impl<T: PartialEq> Vec<T> {
    /// Drops each value that equals the one before it.
    pub fn dedup(&mut self) {
        self.dedup_by(|a, b| *a == *b)
    }
}
impl<T, const N: usize> Vec<[T; N]> {
    /// The values of all arrays, one after the other.
    pub fn into_flattened(self) -> Vec<T> {
        let mut flat = Vec::with_capacity(self.len * N);
        for array in self {
            flat.extend(array);
        }
        flat
    }
}

/// What `vec![element; count]` calls.
#[doc(hidden)]
#[track_caller]
pub fn from_elem<T: Clone>(elem: T, n: usize) -> Vec<T> {
    let mut v = Vec::with_capacity(n);
    v.fill_up(n, elem);
    v
}

impl<T> Drop for Vec<T> {
    // The memory itself is given back by the field `buf`.
    #[inline]
    fn drop(&mut self) {
        if needs_drop::<T>() {
            unsafe { intrinsics::drop_in_place(crate::ptr::slice_from_raw_parts_mut(self.buf.pointer.as_ptr(), self.len)) }
        }
    }
}

impl<T> Deref for Vec<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        unsafe { intrinsics::slice_from_parts(self.buf.pointer.pointer, self.len) }
    }
}
impl<T> DerefMut for Vec<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        unsafe { intrinsics::slice_from_parts_mut(self.buf.pointer.pointer as *mut T, self.len) }
    }
}
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(unsafe { intrinsics::slice_from_parts(self.buf.pointer.pointer, self.len) })
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(unsafe { intrinsics::slice_from_parts_mut(self.buf.pointer.pointer as *mut T, self.len) })
    }
}
impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        self.as_slice().to_vec()
    }
    fn clone_from(&mut self, source: &Vec<T>) {
        self.clear();
        self.extend_from_slice(source);
    }
}
impl<T> Default for Vec<T> {
    fn default() -> Vec<T> {
        Vec::new()
    }
}
impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Hash::hash(&**self, state)
    }
}
impl<T: fmt::Debug> fmt::Debug for Vec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T> AsRef<Vec<T>> for Vec<T> {
    fn as_ref(&self) -> &Vec<T> {
        self
    }
}
impl<T> AsMut<Vec<T>> for Vec<T> {
    fn as_mut(&mut self) -> &mut Vec<T> {
        self
    }
}
impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T> Borrow<[T]> for Vec<T> {
    fn borrow(&self) -> &[T] {
        self
    }
}
impl<T> BorrowMut<[T]> for Vec<T> {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}

// ---------------------------------------------------------------- comparing

macro_rules! vec_eq {
    ($([$($params:tt)*] $A:ty, $B:ty;)*) => { $(
        impl<T: PartialEq<U>, U, $($params)*> PartialEq<$B> for $A {
            #[inline]
            fn eq(&self, other: &$B) -> bool {
                self[..] == other[..]
            }
        }
    )* };
}
vec_eq! {
    [] Vec<T>, Vec<U>;
    [] Vec<T>, [U];
    [] Vec<T>, &[U];
    [] Vec<T>, &mut [U];
    [const N: usize] Vec<T>, [U; N];
    [const N: usize] Vec<T>, &[U; N];
    [] [T], Vec<U>;
    [] &[T], Vec<U>;
    [] &mut [T], Vec<U>;
}
macro_rules! cow_eq {
    ($($B:ty;)*) => { $(
        impl<T: PartialEq<U> + Clone, U> PartialEq<$B> for crate::borrow::Cow<'_, [T]> {
            fn eq(&self, other: &$B) -> bool {
                self[..] == other[..]
            }
        }
    )* };
}
cow_eq! {
    Vec<U>;
    &[U];
    &mut [U];
}
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}
impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Vec<T>) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}

// ---------------------------------------------------------------- conversions

impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(s: &[T]) -> Vec<T> {
        s.to_vec()
    }
}
impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(s: &mut [T]) -> Vec<T> {
        s.to_vec()
    }
}
impl<T: Clone, const N: usize> From<&mut [T; N]> for Vec<T> {
    fn from(array: &mut [T; N]) -> Vec<T> {
        array.to_vec()
    }
}
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(s: &[T; N]) -> Vec<T> {
        s[..].to_vec()
    }
}
impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(array: [T; N]) -> Vec<T> {
        crate::slice::into_vec(Box::new(array))
    }
}
impl From<&str> for Vec<u8> {
    fn from(s: &str) -> Vec<u8> {
        s.as_bytes().to_vec()
    }
}
impl From<String> for Vec<u8> {
    fn from(s: String) -> Vec<u8> {
        s.into_bytes()
    }
}
impl<T> From<Box<[T]>> for Vec<T> {
    fn from(s: Box<[T]>) -> Vec<T> {
        s.into_vec()
    }
}
impl<'a, T: Clone> From<crate::borrow::Cow<'a, [T]>> for Vec<T> {
    fn from(s: crate::borrow::Cow<'a, [T]>) -> Vec<T> {
        s.into_owned()
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(mut vec: Vec<T>) -> Result<[T; N], Vec<T>> {
        if vec.len != N {
            return Err(vec);
        }
        unsafe {
            vec.len = 0;
            Ok(crate::ptr::read(vec.as_ptr() as *const [T; N]))
        }
    }
}
impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut iter = iter.into_iter();
        if iter.__promise() & 1 != 0 {
            iter.__to_the_end();
        }
        let (low, high) = iter.size_hint();
        if high == Some(low) {
            let mut v = Vec::with_capacity(low);
            for x in iter {
                v.push(x);
            }
            return v;
        }
        let first = match iter.next() {
            Some(x) => x,
            None => return Vec::new(),
        };
        let (low, _) = iter.size_hint();
        let room = low.saturating_add(1);
        let mut v = Vec::with_capacity(if room < 4 { 4 } else { room });
        v.push(first);
        v.extend(iter);
        v
    }
}
impl<T> Extend<T> for Vec<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        if iter.__promise() & 1 != 0 {
            iter.__to_the_end();
        }
        let (low, high) = iter.size_hint();
        if high == Some(low) {
            self.reserve(low);
        }
        while let Some(x) = iter.next() {
            if self.len == self.capacity() {
                let (low, _) = iter.size_hint();
                self.reserve(low.saturating_add(1));
            }
            self.push(x);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied())
    }
}

// ---------------------------------------------------------------- iterating

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    #[inline]
    fn into_iter(self) -> IntoIter<T> {
        let me = crate::mem::ManuallyDrop::new(self);
        unsafe { IntoIter { buf: intrinsics::read(&me.buf), start: 0, end: me.len } }
    }
}
impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> crate::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = crate::slice::IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> crate::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}

/// Gives the values of a vector away.
pub struct IntoIter<T> {
    buf: RawVec<T>,
    start: usize,
    end: usize,
}
impl<T> IntoIter<T> {
    /// The values that are left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { intrinsics::slice_from_parts(self.buf.pointer.as_ptr().add(self.start) as *const T, self.end - self.start) }
    }
    /// The values that are left, for changing.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { intrinsics::slice_from_parts_mut(self.buf.pointer.as_ptr().add(self.start), self.end - self.start) }
    }
}
impl<T> Iterator for IntoIter<T> {
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
        self.start = at + 1;
        unsafe { Some(intrinsics::read(self.buf.pointer.as_ptr().add(at) as *const T)) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.end - self.start;
        (n, Some(n))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some(intrinsics::read(self.buf.pointer.as_ptr().add(self.end) as *const T)) }
    }
    // What is passed over is dropped at once, from the front on.
    fn __pass_back(&mut self, n: usize) -> usize {
        let passed = crate::cmp::min(n, self.end - self.start);
        self.end -= passed;
        unsafe { intrinsics::drop_in_place(intrinsics::slice_from_parts_mut(self.buf.pointer.as_ptr().add(self.end), passed) as *mut [T]) }
        n - passed
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> crate::iter::FusedIterator for IntoIter<T> {}
impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        if needs_drop::<T>() {
            unsafe { intrinsics::drop_in_place(self.as_mut_slice() as *mut [T]) }
        }
    }
}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self {
        self.as_slice().to_vec().into_iter()
    }
}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(self.as_slice()).finish()
    }
}

unsafe impl<T: Send> Send for IntoIter<T> {}
unsafe impl<T: Sync> Sync for IntoIter<T> {}
impl<T> AsRef<[T]> for IntoIter<T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

/// Takes the values of a range out of a vector; dropping it closes the gap.
pub struct Drain<'a, T> {
    vec: NonNull<Vec<T>>,
    // What is still to be given: [start, end).
    start: usize,
    end: usize,
    // What stays behind the range: [tail, old_len).
    tail: usize,
    old_len: usize,
    marker: PhantomData<&'a mut Vec<T>>,
}
unsafe impl<T: Send> Send for Drain<'_, T> {}
unsafe impl<T: Sync> Sync for Drain<'_, T> {}
impl<T> AsRef<[T]> for Drain<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}
impl<T> Drain<'_, T> {
    fn base(&self) -> *mut T {
        unsafe { (*self.vec.as_ptr()).as_mut_ptr() }
    }
    /// The values that are left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { intrinsics::slice_from_parts(self.base().add(self.start) as *const T, self.end - self.start) }
    }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        let at = self.start;
        self.start += 1;
        unsafe { Some(crate::ptr::read(self.base().add(at) as *const T)) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.end - self.start;
        (n, Some(n))
    }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some(crate::ptr::read(self.base().add(self.end) as *const T)) }
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        while let Some(x) = self.next() {
            drop(x);
        }
        unsafe {
            let vec = &mut *self.vec.as_ptr();
            let begin = vec.len;
            let count = self.old_len - self.tail;
            let base = vec.as_mut_ptr();
            if begin != self.tail {
                crate::ptr::copy(base.add(self.tail) as *const T, base.add(begin), count);
            }
            vec.len = begin + count;
        }
    }
}
impl<T: fmt::Debug> fmt::Debug for Drain<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain").field(self.as_slice()).finish()
    }
}

/// Takes the values that a function accepts out of a vector.
pub struct ExtractIf<'a, T, F> {
    vec: &'a mut Vec<T>,
    at: usize,
    end: usize,
    pred: F,
}
impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.at < self.end {
            let accepted = (self.pred)(&mut self.vec[self.at]);
            if accepted {
                self.end -= 1;
                return Some(self.vec.remove(self.at));
            }
            self.at += 1;
        }
        None
    }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        Vec::new().into_iter()
    }
}
