//! Values as memory: sizes, moving in and out, not dropping.

use crate::ops::{Deref, DerefMut};

/// Bytes that a value of `T` takes.
#[inline]
pub const fn size_of<T>() -> usize {
    unsafe { crate::intrinsics::size_of::<T>() }
}
/// Bytes that this value takes.
#[inline]
pub const fn size_of_val<T: ?Sized>(value: &T) -> usize {
    unsafe { crate::intrinsics::size_of_val(value as *const T) }
}
/// The multiple at which a `T` must lie.
#[inline]
pub const fn align_of<T>() -> usize {
    unsafe { crate::intrinsics::align_of::<T>() }
}
/// The multiple at which this value must lie.
#[inline]
pub const fn align_of_val<T: ?Sized>(value: &T) -> usize {
    unsafe { crate::intrinsics::align_of_val(value as *const T) }
}
/// The multiple at which a `T` must lie.
pub const fn min_align_of<T>() -> usize {
    align_of::<T>()
}
/// The multiple at which this value must lie.
pub const fn min_align_of_val<T: ?Sized>(value: &T) -> usize {
    align_of_val(value)
}
/// Does dropping a `T` do anything?
#[inline]
pub const fn needs_drop<T>() -> bool {
    unsafe { crate::intrinsics::needs_drop::<T>() }
}

/// Ends the value's life here.
#[inline]
pub fn drop<T>(_x: T) {}

/// Ends the value's life without dropping it.
#[inline]
pub const fn forget<T>(value: T) {
    unsafe { crate::intrinsics::forget(value) }
}

/// Exchanges two values.
#[inline]
pub const fn swap<T>(x: &mut T, y: &mut T) {
    unsafe {
        let a = crate::intrinsics::read(x as *const T);
        let b = crate::intrinsics::read(y as *const T);
        crate::intrinsics::write(x as *mut T, b);
        crate::intrinsics::write(y as *mut T, a);
    }
}
/// Puts `value` in and gives what was there.
#[inline]
pub const fn replace<T>(destination: &mut T, value: T) -> T {
    unsafe {
        let old = crate::intrinsics::read(destination as *const T);
        crate::intrinsics::write(destination as *mut T, value);
        old
    }
}
/// Takes the value out and leaves the type's default.
#[inline]
pub fn take<T: Default>(destination: &mut T) -> T {
    replace(destination, T::default())
}

/// The same bytes as a value of another type of the same size.
#[inline]
pub const unsafe fn transmute<T, U>(value: T) -> U {
    unsafe { crate::intrinsics::transmute::<T, U>(value) }
}
/// Copies the bytes of `src` into a new value.
pub const unsafe fn transmute_copy<T, U>(src: &T) -> U {
    unsafe { crate::intrinsics::read_unaligned(src as *const T as *const U) }
}
/// A value of bytes 0.
pub const unsafe fn zeroed<T>() -> T {
    unsafe { crate::intrinsics::zeroed::<T>() }
}

/// Which variant an enum value is.
pub struct Discriminant<T> {
    value: isize,
    marker: crate::marker::PhantomData<T>,
}
/// The variant of `value`.
pub const fn discriminant<T>(value: &T) -> Discriminant<T> {
    Discriminant { value: unsafe { crate::intrinsics::discriminant_value(value) as isize }, marker: crate::marker::PhantomData }
}
/// The variant's number, for derived code.
#[doc(hidden)]
#[inline]
pub fn __discriminant<T>(value: &T) -> isize {
    unsafe { crate::intrinsics::discriminant_value(value) as isize }
}
impl<T> Clone for Discriminant<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Discriminant<T> {}
impl<T> PartialEq for Discriminant<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T> Eq for Discriminant<T> {}
impl<T> crate::hash::Hash for Discriminant<T> {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
        self.value.hash(state)
    }
}
impl<T> crate::fmt::Debug for Discriminant<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        f.debug_tuple("Discriminant").field(&self.value).finish()
    }
}

/// A value that is not dropped by itself.
#[lang = "manually_drop"]
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct ManuallyDrop<T: ?Sized> {
    value: T,
}
impl<T> ManuallyDrop<T> {
    /// Wraps a value.
    #[inline]
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }
    /// The value, which is dropped normally again.
    #[inline]
    pub const fn into_inner(slot: ManuallyDrop<T>) -> T {
        unsafe { crate::intrinsics::transmute::<ManuallyDrop<T>, T>(slot) }
    }
    /// Moves the value out; it must not be used there again.
    #[inline]
    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {
        unsafe { crate::intrinsics::read(&slot.value) }
    }
}
impl<T: ?Sized> ManuallyDrop<T> {
    /// Drops the value now; it must not be used again.
    #[inline]
    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {
        unsafe { crate::intrinsics::drop_in_place(&mut slot.value) }
    }
}
impl<T: ?Sized> Deref for ManuallyDrop<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T: ?Sized> DerefMut for ManuallyDrop<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// Room for a value that may not be there yet.
#[lang = "maybe_uninit"]
#[derive(Copy)]
#[repr(transparent)]
pub union MaybeUninit<T> {
    uninit: (),
    value: ManuallyDrop<T>,
}
impl<T> crate::fmt::Debug for MaybeUninit<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        let name = crate::any::type_name::<Self>();
        f.pad(&name[name.find("MaybeUninit").unwrap_or(0)..])
    }
}
impl<T: Copy> Clone for MaybeUninit<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> MaybeUninit<T> {
    /// Room that holds `value`.
    #[inline]
    pub const fn new(value: T) -> MaybeUninit<T> {
        MaybeUninit { value: ManuallyDrop::new(value) }
    }
    /// Room that holds nothing.
    #[inline]
    pub const fn uninit() -> MaybeUninit<T> {
        MaybeUninit { uninit: () }
    }
    /// Room whose bytes are 0.
    #[inline]
    pub const fn zeroed() -> MaybeUninit<T> {
        unsafe { crate::intrinsics::zeroed::<MaybeUninit<T>>() }
    }
    /// Puts a value in, without dropping what is there.
    #[inline]
    pub const fn write(&mut self, value: T) -> &mut T {
        unsafe {
            crate::intrinsics::write(self.as_mut_ptr(), value);
            &mut *self.as_mut_ptr()
        }
    }
    /// A pointer to the room.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        self as *const MaybeUninit<T> as *const T
    }
    /// A mutable pointer to the room.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut MaybeUninit<T> as *mut T
    }
    /// The value; it must be there.
    #[inline]
    pub const unsafe fn assume_init(self) -> T {
        unsafe { crate::intrinsics::read(&self as *const MaybeUninit<T> as *const T) }
    }
    /// Reads the value; it must be there.
    #[inline]
    pub const unsafe fn assume_init_read(&self) -> T {
        unsafe { crate::intrinsics::read(self.as_ptr()) }
    }
    /// Drops the value; it must be there.
    #[inline]
    pub unsafe fn assume_init_drop(&mut self) {
        unsafe { crate::intrinsics::drop_in_place(self.as_mut_ptr()) }
    }
    /// A reference to the value; it must be there.
    #[inline]
    pub const unsafe fn assume_init_ref(&self) -> &T {
        unsafe { &*self.as_ptr() }
    }
    /// A mutable reference to the value; it must be there.
    #[inline]
    pub const unsafe fn assume_init_mut(&mut self) -> &mut T {
        unsafe { &mut *self.as_mut_ptr() }
    }
}

pub use crate::macros::offset_of;
