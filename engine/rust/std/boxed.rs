//! One value on the heap.

use crate::any::Any;
use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::{Tuple, Unsize};
use crate::ops::{CoerceUnsized, Deref, DerefMut};
use crate::ptr::NonNull;

/// Owns a value on the heap; dropping it drops the value and gives the memory back.
#[lang = "owned_box"]
pub struct Box<T: ?Sized> {
    pointer: NonNull<T>,
}

impl<T> Box<T> {
    /// Puts `x` on the heap.
    #[inline]
    pub fn new(x: T) -> Box<T> {
        unsafe {
            let pointer = crate::intrinsics::box_alloc::<T>();
            crate::intrinsics::write(pointer, x);
            Box { pointer: NonNull { pointer } }
        }
    }
    /// Puts `x` on the heap, never to move again.
    pub fn pin(x: T) -> crate::pin::Pin<Box<T>> {
        unsafe { crate::pin::Pin::new_unchecked(Box::new(x)) }
    }
    /// Room for a value on the heap.
    pub fn new_uninit() -> Box<crate::mem::MaybeUninit<T>> {
        unsafe { Box { pointer: NonNull::new_unchecked(crate::intrinsics::box_alloc::<crate::mem::MaybeUninit<T>>()) } }
    }
    /// Room on the heap, of bytes 0.
    pub fn new_zeroed() -> Box<crate::mem::MaybeUninit<T>> {
        let mut room = Box::<T>::new_uninit();
        unsafe { room.as_mut_ptr().write_bytes(0, 1) };
        room
    }
    /// The value, moved out of the heap.
    pub fn into_inner(boxed: Box<T>) -> T {
        *boxed
    }
    /// A slice of this one value.
    pub fn into_boxed_slice(boxed: Box<T>) -> Box<[T]> {
        let raw = Box::into_raw(boxed);
        unsafe { Box::from_raw(crate::ptr::slice_from_raw_parts_mut(raw, 1)) }
    }
}
impl<T> Box<crate::mem::MaybeUninit<T>> {
    /// The same, now that the value is there.
    pub unsafe fn assume_init(self) -> Box<T> {
        unsafe { Box::from_raw(Box::into_raw(self) as *mut T) }
    }
    /// Puts a value in.
    pub fn write(mut boxed: Self, value: T) -> Box<T> {
        unsafe {
            (*boxed).write(value);
            boxed.assume_init()
        }
    }
}
impl<T: ?Sized> Box<T> {
    /// Makes a box of a pointer that `into_raw` gave.
    #[inline]
    pub unsafe fn from_raw(raw: *mut T) -> Box<T> {
        unsafe { Box { pointer: NonNull::new_unchecked(raw) } }
    }
    /// Gives the value up as a pointer; nobody drops it.
    #[inline]
    pub fn into_raw(b: Box<T>) -> *mut T {
        let pointer = b.pointer;
        crate::mem::forget(b);
        pointer.as_ptr()
    }
    /// Gives the value up as a reference that lives as long as wanted; nobody drops it.
    pub fn leak<'a>(b: Box<T>) -> &'a mut T {
        unsafe { &mut *Box::into_raw(b) }
    }
    /// A pointer to the value.
    pub fn as_ptr(b: &Box<T>) -> *const T {
        b.pointer.as_ptr() as *const T
    }
    /// A mutable pointer to the value.
    pub fn as_mut_ptr(b: &mut Box<T>) -> *mut T {
        b.pointer.as_ptr()
    }
    /// The same box, never to move its value again.
    pub fn into_pin(boxed: Box<T>) -> crate::pin::Pin<Box<T>> {
        unsafe { crate::pin::Pin::new_unchecked(boxed) }
    }
}

impl<T: ?Sized> Drop for Box<T> {
    // The value itself was dropped before: the machine drops what a box owns first.
    #[inline]
    fn drop(&mut self) {
        unsafe {
            let pointer = self.pointer.as_ptr() as *const T;
            let size = crate::intrinsics::size_of_val(pointer);
            let align = crate::intrinsics::align_of_val(pointer);
            if size != 0 {
                crate::intrinsics::heap_dealloc(pointer as *mut u8, size, align);
            }
        }
    }
}

impl<T: ?Sized> Deref for Box<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> DerefMut for Box<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut **self
    }
}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Box<U>> for Box<T> {}
unsafe impl<T: ?Sized + Send> Send for Box<T> {}
unsafe impl<T: ?Sized + Sync> Sync for Box<T> {}
impl<T: ?Sized> Unpin for Box<T> {}

impl<T: Clone> Clone for Box<T> {
    #[inline]
    fn clone(&self) -> Self {
        Box::new((**self).clone())
    }
    fn clone_from(&mut self, source: &Self) {
        (**self).clone_from(&**source)
    }
}
impl<T: Clone> Clone for Box<[T]> {
    fn clone(&self) -> Self {
        self.to_vec().into_boxed_slice()
    }
}
impl Clone for Box<str> {
    fn clone(&self) -> Self {
        String::from(&**self).into_boxed_str()
    }
}
impl<T: Default> Default for Box<T> {
    fn default() -> Self {
        Box::new(T::default())
    }
}
impl<T> Default for Box<[T]> {
    fn default() -> Self {
        Vec::new().into_boxed_slice()
    }
}
impl<T: ?Sized + PartialEq> PartialEq for Box<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}
impl<T: ?Sized + Eq> Eq for Box<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}
impl<T: ?Sized + Ord> Ord for Box<T> {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
impl<T: ?Sized + Hash> Hash for Box<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized + Hasher> Hasher for Box<T> {
    fn finish(&self) -> u64 {
        (**self).finish()
    }
    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized> fmt::Pointer for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}
impl<T: ?Sized> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T {
        &mut **self
    }
}
impl<T: ?Sized> Borrow<T> for Box<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> BorrowMut<T> for Box<T> {
    fn borrow_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T> From<T> for Box<T> {
    fn from(value: T) -> Self {
        Box::new(value)
    }
}
impl From<&mut str> for Box<str> {
    fn from(text: &mut str) -> Self {
        Box::from(&*text)
    }
}
impl Default for Box<str> {
    fn default() -> Self {
        Box::from("")
    }
}
impl From<&str> for Box<str> {
    fn from(text: &str) -> Self {
        String::from(text).into_boxed_str()
    }
}
impl From<String> for Box<str> {
    fn from(text: String) -> Self {
        text.into_boxed_str()
    }
}
impl<T: Clone> From<&[T]> for Box<[T]> {
    fn from(slice: &[T]) -> Self {
        slice.to_vec().into_boxed_slice()
    }
}
impl<T: Clone> From<&mut [T]> for Box<[T]> {
    fn from(slice: &mut [T]) -> Self {
        slice.to_vec().into_boxed_slice()
    }
}
impl From<Box<str>> for Box<[u8]> {
    fn from(text: Box<str>) -> Self {
        text.into_boxed_bytes()
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> {
    type Error = Vec<T>;
    fn try_from(v: Vec<T>) -> Result<Self, Vec<T>> {
        if v.len() != N {
            return Err(v);
        }
        unsafe { Ok(Box::from_raw(Box::into_raw(v.into_boxed_slice()) as *mut [T; N])) }
    }
}
impl<T, const N: usize> From<[T; N]> for Box<[T]> {
    fn from(array: [T; N]) -> Self {
        Box::new(array)
    }
}
impl<T> From<Vec<T>> for Box<[T]> {
    fn from(v: Vec<T>) -> Self {
        v.into_boxed_slice()
    }
}
impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        iter.into_iter().collect::<Vec<T>>().into_boxed_slice()
    }
}
impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}
impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}

impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}

impl<Args: Tuple, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> {
    type Output = <F as FnOnce<Args>>::Output;
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output {
        <F as FnOnce<Args>>::call_once(*self, args)
    }
}
impl<Args: Tuple, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> {
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output {
        <F as FnMut<Args>>::call_mut(&mut **self, args)
    }
}
impl<Args: Tuple, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> {
    extern "rust-call" fn call(&self, args: Args) -> Self::Output {
        <F as Fn<Args>>::call(&**self, args)
    }
}

macro_rules! downcast_box {
    ($($t:ty)*) => { $(
        impl Box<$t> {
            /// The value as a `T`, if it is one.
            pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {
                if self.is::<T>() {
                    unsafe { Ok(Box::from_raw(Box::into_raw(self) as *mut T)) }
                } else {
                    Err(self)
                }
            }
        }
    )* };
}
downcast_box!(dyn Any dyn Any + Send dyn Any + Send + Sync);
