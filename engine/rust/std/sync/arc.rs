//! Shared ownership between threads, counted.
//!
//! Threads take turns here, so that the counts need no special instructions; `release` and `acquire` say what
//! real ones mean for the order of things.

use crate::borrow::Borrow;
use crate::cell::Cell;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::{PhantomData, Unsize};
use crate::mem::MaybeUninit;
use crate::ops::{CoerceUnsized, Deref};
use crate::ptr::NonNull;
use crate::sync::lock::{acquire, release};

// The block on the heap: counts first, then the value.
#[repr(C)]
struct ArcInner<T: ?Sized> {
    strong: Cell<usize>,
    weak: Cell<usize>,
    value: T,
}

/// One of several owners of a value on the heap.
pub struct Arc<T: ?Sized> {
    pointer: NonNull<ArcInner<T>>,
    marker: PhantomData<ArcInner<T>>,
}
unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Arc<U>> for Arc<T> {}
impl<T: ?Sized> Unpin for Arc<T> {}

impl<T> Arc<T> {
    /// Puts a value on the heap with one owner.
    #[inline]
    pub fn new(value: T) -> Arc<T> {
        let block = Box::new(ArcInner { strong: Cell::new(1), weak: Cell::new(1), value });
        unsafe { Arc { pointer: NonNull::new_unchecked(Box::into_raw(block)), marker: PhantomData } }
    }
    /// A value that holds a weak pointer to itself.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {
        unsafe {
            let block = crate::intrinsics::box_alloc::<ArcInner<T>>();
            crate::ptr::write(&raw mut (*block).strong, Cell::new(0));
            crate::ptr::write(&raw mut (*block).weak, Cell::new(1));
            let weak = Weak { pointer: NonNull::new_unchecked(block) };
            let value = data_fn(&weak);
            crate::ptr::write(&raw mut (*block).value, value);
            (*block).strong.set(1);
            crate::mem::forget(weak);
            Arc { pointer: NonNull::new_unchecked(block), marker: PhantomData }
        }
    }
    /// The value, if this is the only owner.
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if Arc::strong_count(&this) != 1 {
            return Err(this);
        }
        unsafe {
            acquire(&this.inner().strong);
            let value = crate::ptr::read(&*this);
            this.inner().strong.set(0);
            let _weak = Weak { pointer: this.pointer };
            crate::mem::forget(this);
            Ok(value)
        }
    }
    /// The value, if this is the only owner.
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        Arc::try_unwrap(this).ok()
    }
    /// The value, cloned unless this is the only owner.
    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        match Arc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }
    /// Room on the heap with one owner, for a value that is not there yet.
    pub fn new_uninit() -> Arc<MaybeUninit<T>> {
        Arc::new(MaybeUninit::uninit())
    }
    /// Room on the heap with one owner, of bytes 0.
    pub fn new_zeroed() -> Arc<MaybeUninit<T>> {
        Arc::new(MaybeUninit::zeroed())
    }
    /// Puts a value on the heap, never to move again.
    pub fn pin(value: T) -> crate::pin::Pin<Arc<T>> {
        unsafe { crate::pin::Pin::new_unchecked(Arc::new(value)) }
    }
}
impl<T> Arc<[T]> {
    // A block for `len` values, none of which is there yet.
    fn block(len: usize) -> *mut ArcInner<[T]> {
        unsafe {
            let align = if crate::mem::align_of::<T>() > 8 { crate::mem::align_of::<T>() } else { 8 };
            let head = (16 + align - 1) / align * align;
            let size = (head + len * crate::mem::size_of::<T>() + align - 1) / align * align;
            let block = crate::intrinsics::heap_alloc(size, align);
            crate::ptr::write(block as *mut usize, 1);
            crate::ptr::write((block as *mut usize).add(1), 1);
            crate::intrinsics::ptr_from_parts::<ArcInner<[T]>, usize>(block as *const u8, len) as *mut ArcInner<[T]>
        }
    }
    /// Room on the heap with one owner, for `len` values that are not there yet.
    pub fn new_uninit_slice(len: usize) -> Arc<[MaybeUninit<T>]> {
        unsafe { Arc { pointer: NonNull::new_unchecked(Arc::<[MaybeUninit<T>]>::block(len)), marker: PhantomData } }
    }
    /// Room on the heap with one owner, for `len` values of bytes 0.
    pub fn new_zeroed_slice(len: usize) -> Arc<[MaybeUninit<T>]> {
        let mut this = Arc::<[T]>::new_uninit_slice(len);
        if let Some(room) = Arc::get_mut(&mut this) {
            unsafe { room.as_mut_ptr().write_bytes(0, len) }
        }
        this
    }
}
impl<T> Arc<MaybeUninit<T>> {
    /// Says that the value is there.
    pub unsafe fn assume_init(self) -> Arc<T> {
        let this = crate::mem::ManuallyDrop::new(self);
        Arc { pointer: this.pointer.cast(), marker: PhantomData }
    }
}
impl<T> Arc<[MaybeUninit<T>]> {
    /// Says that the values are there.
    pub unsafe fn assume_init(self) -> Arc<[T]> {
        let this = crate::mem::ManuallyDrop::new(self);
        unsafe { Arc { pointer: NonNull::new_unchecked(this.pointer.as_ptr() as *mut ArcInner<[T]>), marker: PhantomData } }
    }
}
impl<T: ?Sized> Arc<T> {
    #[inline]
    fn inner(&self) -> &ArcInner<T> {
        unsafe { &*self.pointer.as_ptr() }
    }
    /// Makes an owner of a pointer that `into_raw` gave.
    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {
        unsafe {
            let align = crate::intrinsics::align_of_val(ptr);
            let block = (ptr as *const u8).sub((16 + align - 1) / align * align);
            let meta = crate::intrinsics::ptr_metadata::<T>(ptr);
            let fat = crate::intrinsics::ptr_from_parts::<ArcInner<T>, usize>(block, meta);
            Arc { pointer: NonNull::new_unchecked(fat as *mut ArcInner<T>), marker: PhantomData }
        }
    }
    /// One owner more of a value that `into_raw` gave.
    pub unsafe fn increment_strong_count(ptr: *const T) {
        unsafe {
            let this = crate::mem::ManuallyDrop::new(Arc::from_raw(ptr));
            crate::mem::forget(Arc::clone(&*this));
        }
    }
    /// One owner less of a value that `into_raw` gave.
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        unsafe { drop(Arc::from_raw(ptr)) }
    }
    /// A pointer to the value; one owner is given up without being counted.
    pub fn into_raw(this: Arc<T>) -> *const T {
        let pointer = Arc::as_ptr(&this);
        crate::mem::forget(this);
        pointer
    }
    /// A pointer to the value.
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        unsafe { &raw const (*this.pointer.as_ptr()).value }
    }
    /// A pointer that does not keep the value alive.
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        let inner = this.inner();
        inner.weak.set(inner.weak.get() + 1);
        Weak { pointer: this.pointer }
    }
    /// How many owners there are.
    #[inline]
    pub fn strong_count(this: &Arc<T>) -> usize {
        this.inner().strong.get()
    }
    /// How many weak pointers there are.
    #[inline]
    pub fn weak_count(this: &Arc<T>) -> usize {
        this.inner().weak.get() - 1
    }
    /// A mutable reference, if nobody else points at the value.
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        if Arc::weak_count(this) == 0 && Arc::strong_count(this) == 1 {
            acquire(&this.inner().strong);
            acquire(&this.inner().weak);
            unsafe { Some(&mut (*this.pointer.as_ptr()).value) }
        } else {
            None
        }
    }
    /// Do both own the same value?
    #[inline]
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        crate::ptr::addr_eq(this.pointer.as_ptr() as *const ArcInner<T>, other.pointer.as_ptr() as *const ArcInner<T>)
    }
}
impl<T: Clone> Arc<T> {
    /// A mutable reference; the value is cloned first if somebody else points at it.
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        if Arc::strong_count(this) != 1 {
            *this = Arc::new((**this).clone());
        } else if Arc::weak_count(this) != 0 {
            unsafe {
                let value = crate::ptr::read(&**this);
                let moved = Arc::new(value);
                this.inner().strong.set(0);
                let old = crate::mem::replace(this, moved);
                let _weak = Weak { pointer: old.pointer };
                crate::mem::forget(old);
            }
        }
        unsafe { &mut (*this.pointer.as_ptr()).value }
    }
}

impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.inner().value
    }
}
impl<T: ?Sized> Clone for Arc<T> {
    /// Another owner of the same value.
    #[inline]
    fn clone(&self) -> Arc<T> {
        let inner = self.inner();
        inner.strong.set(inner.strong.get() + 1);
        Arc { pointer: self.pointer, marker: PhantomData }
    }
}
impl<T: ?Sized> Drop for Arc<T> {
    #[inline]
    fn drop(&mut self) {
        unsafe {
            let inner = self.pointer.as_ptr();
            release(&(*inner).strong);
            (*inner).strong.set((*inner).strong.get() - 1);
            if (*inner).strong.get() == 0 {
                acquire(&(*inner).strong);
                crate::ptr::drop_in_place(&raw mut (*inner).value);
                free_weak(inner);
            }
        }
    }
}

// Takes one weak pointer away, and the block with the last one.
unsafe fn free_weak<T: ?Sized>(inner: *mut ArcInner<T>) {
    unsafe {
        release(&(*inner).weak);
        (*inner).weak.set((*inner).weak.get() - 1);
        if (*inner).weak.get() == 0 {
            acquire(&(*inner).weak);
            let size = crate::intrinsics::size_of_val(inner as *const ArcInner<T>);
            let align = crate::intrinsics::align_of_val(inner as *const ArcInner<T>);
            crate::intrinsics::heap_dealloc(inner as *mut u8, size, align);
        }
    }
}

impl<T: ?Sized> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}
impl<T: ?Sized> Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T: Default> Default for Arc<T> {
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}
impl Default for Arc<str> {
    fn default() -> Arc<str> {
        Arc::from("")
    }
}
impl<T> Default for Arc<[T]> {
    fn default() -> Arc<[T]> {
        Arc::from(Vec::new())
    }
}
impl<T> From<T> for Arc<T> {
    fn from(value: T) -> Arc<T> {
        Arc::new(value)
    }
}
impl From<&mut str> for Arc<str> {
    fn from(text: &mut str) -> Self {
        Arc::from(&*text)
    }
}
impl<T: Clone> From<&mut [T]> for Arc<[T]> {
    fn from(slice: &mut [T]) -> Self {
        Arc::from(&*slice)
    }
}
impl From<&str> for Arc<str> {
    fn from(text: &str) -> Arc<str> {
        let bytes: Arc<[u8]> = Arc::from(text.as_bytes());
        let raw = bytes.pointer.as_ptr();
        crate::mem::forget(bytes);
        unsafe { Arc { pointer: NonNull::new_unchecked(raw as *mut ArcInner<str>), marker: PhantomData } }
    }
}
impl From<String> for Arc<str> {
    fn from(text: String) -> Arc<str> {
        Arc::from(text.as_str())
    }
}
impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(slice: &[T]) -> Arc<[T]> {
        Arc::from(slice.to_vec())
    }
}
impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(mut v: Vec<T>) -> Arc<[T]> {
        unsafe {
            let block = Arc::<[T]>::block(v.len());
            crate::ptr::copy_nonoverlapping(v.as_ptr(), &raw mut (*block).value as *mut T, v.len());
            v.set_len(0);
            Arc { pointer: NonNull::new_unchecked(block), marker: PhantomData }
        }
    }
}
impl From<Arc<str>> for Arc<[u8]> {
    fn from(text: Arc<str>) -> Arc<[u8]> {
        let this = crate::mem::ManuallyDrop::new(text);
        unsafe { Arc { pointer: NonNull::new_unchecked(this.pointer.as_ptr() as *mut ArcInner<[u8]>), marker: PhantomData } }
    }
}
impl<'a, B: ?Sized + ToOwned> From<crate::borrow::Cow<'a, B>> for Arc<B>
where
    Arc<B>: From<&'a B> + From<B::Owned>,
{
    fn from(cow: crate::borrow::Cow<'a, B>) -> Arc<B> {
        match cow {
            crate::borrow::Cow::Borrowed(s) => Arc::from(s),
            crate::borrow::Cow::Owned(s) => Arc::from(s),
        }
    }
}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(array: [T; N]) -> Arc<[T]> {
        Arc::<[T; N]>::new(array)
    }
}
impl<T: ?Sized> From<Box<T>> for Arc<T> {
    fn from(value: Box<T>) -> Arc<T> {
        unsafe {
            let (size, own_align) = (crate::mem::size_of_val(&*value), crate::mem::align_of_val(&*value));
            let align = if own_align > 8 { own_align } else { 8 };
            let head = (16 + align - 1) / align * align;
            let block = crate::intrinsics::heap_alloc((head + size + align - 1) / align * align, align);
            crate::ptr::write(block as *mut usize, 1);
            crate::ptr::write((block as *mut usize).add(1), 1);
            let from = Box::into_raw(value);
            crate::ptr::copy_nonoverlapping(from as *const u8, block.add(head), size);
            if size != 0 {
                crate::intrinsics::heap_dealloc(from as *mut u8, size, own_align);
            }
            let meta = crate::intrinsics::ptr_metadata::<T>(from);
            let fat = crate::intrinsics::ptr_from_parts::<ArcInner<T>, usize>(block as *const u8, meta);
            Arc { pointer: NonNull::new_unchecked(fat as *mut ArcInner<T>), marker: PhantomData }
        }
    }
}
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Arc::from(iter.into_iter().collect::<Vec<T>>())
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {
    #[inline]
    fn eq(&self, other: &Arc<T>) -> bool {
        **self == **other
    }
}
impl<T: ?Sized + Eq> Eq for Arc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Arc<T>) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<T: ?Sized + Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Arc<T>) -> Ordering {
        (**self).cmp(&**other)
    }
}
impl<T: ?Sized + Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized> fmt::Pointer for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&Arc::as_ptr(self), f)
    }
}

/// A pointer to a shared value that does not keep it alive.
pub struct Weak<T: ?Sized> {
    // Address usize::MAX: there never was a value.
    pointer: NonNull<ArcInner<T>>,
}
unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Weak<U>> for Weak<T> {}

impl<T> Weak<T> {
    /// A pointer to nothing.
    pub const fn new() -> Weak<T> {
        unsafe { Weak { pointer: NonNull::new_unchecked(usize::MAX as *mut ArcInner<T>) } }
    }
    /// A pointer to the value, or to nothing.
    pub fn as_ptr(&self) -> *const T {
        let block = self.pointer.as_ptr();
        if self.is_dangling() { block as *const T } else { unsafe { &raw const (*block).value } }
    }
    /// A pointer to the value; the weak pointer is given up without being counted.
    pub fn into_raw(self) -> *const T {
        crate::mem::ManuallyDrop::new(self).as_ptr()
    }
    /// Makes a weak pointer of one that `into_raw` gave.
    pub unsafe fn from_raw(ptr: *const T) -> Weak<T> {
        if ptr as usize == usize::MAX {
            return Weak::new();
        }
        unsafe { Weak { pointer: crate::mem::ManuallyDrop::new(Arc::from_raw(ptr)).pointer } }
    }
}
impl<T: ?Sized> Weak<T> {
    fn is_dangling(&self) -> bool {
        unsafe { crate::intrinsics::ptr_address(self.pointer.as_ptr() as *const ArcInner<T>) == usize::MAX }
    }
    /// An owner of the value, if it is still alive.
    pub fn upgrade(&self) -> Option<Arc<T>> {
        if self.is_dangling() {
            return None;
        }
        unsafe {
            let inner = self.pointer.as_ptr();
            let strong = (*inner).strong.get();
            if strong == 0 {
                return None;
            }
            acquire(&(*inner).strong);
            (*inner).strong.set(strong + 1);
            Some(Arc { pointer: self.pointer, marker: PhantomData })
        }
    }
    /// How many owners there are.
    pub fn strong_count(&self) -> usize {
        if self.is_dangling() { 0 } else { unsafe { (*self.pointer.as_ptr()).strong.get() } }
    }
    /// How many weak pointers there are; 0 when the value is gone.
    pub fn weak_count(&self) -> usize {
        if self.is_dangling() || self.strong_count() == 0 {
            0
        } else {
            unsafe { (*self.pointer.as_ptr()).weak.get() - 1 }
        }
    }
    /// Do both point at the same value?
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        crate::ptr::addr_eq(self.pointer.as_ptr() as *const ArcInner<T>, other.pointer.as_ptr() as *const ArcInner<T>)
    }
}
impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if !self.is_dangling() {
            unsafe {
                let inner = self.pointer.as_ptr();
                (*inner).weak.set((*inner).weak.get() + 1);
            }
        }
        Weak { pointer: self.pointer }
    }
}
impl<T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        if !self.is_dangling() {
            unsafe { free_weak(self.pointer.as_ptr()) }
        }
    }
}
impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}

impl Arc<dyn crate::any::Any + Send + Sync> {
    /// The value as a `T`, if it is one.
    pub fn downcast<T: crate::any::Any + Send + Sync>(self) -> Result<Arc<T>, Self> {
        if (*self).is::<T>() {
            unsafe { Ok(Arc::from_raw(Arc::into_raw(self) as *const T)) }
        } else {
            Err(self)
        }
    }
}
