//! Raw pointers.

use crate::marker::Unsize;
use crate::ops::CoerceUnsized;

/// A pointer that points at nothing.
#[inline]
pub const fn null<T>() -> *const T {
    0usize as *const T
}
/// A mutable pointer that points at nothing.
#[inline]
pub const fn null_mut<T>() -> *mut T {
    0usize as *mut T
}
/// A well-aligned pointer that points at no memory.
#[inline]
pub const fn dangling<T>() -> *const T {
    crate::mem::align_of::<T>() as *const T
}
/// A mutable, well-aligned pointer that points at no memory.
#[inline]
pub const fn dangling_mut<T>() -> *mut T {
    crate::mem::align_of::<T>() as *mut T
}
/// A pointer with this address that belongs to no memory.
pub const fn without_provenance<T>(addr: usize) -> *const T {
    addr as *const T
}
/// A mutable pointer with this address that belongs to no memory.
pub const fn without_provenance_mut<T>(addr: usize) -> *mut T {
    addr as *mut T
}
/// The pointer that was exposed at this address.
pub fn with_exposed_provenance<T>(addr: usize) -> *const T {
    addr as *const T
}
/// The mutable pointer that was exposed at this address.
pub fn with_exposed_provenance_mut<T>(addr: usize) -> *mut T {
    addr as *mut T
}
/// Are both the same function?
pub fn fn_addr_eq<T: Copy, U: Copy>(f: T, g: U) -> bool {
    unsafe { crate::mem::transmute_copy::<T, usize>(&f) == crate::mem::transmute_copy::<U, usize>(&g) }
}
/// Exchanges `count` values; the places do not overlap.
pub unsafe fn swap_nonoverlapping<T>(x: *mut T, y: *mut T, count: usize) {
    for i in 0..count {
        unsafe { swap(x.add(i), y.add(i)) }
    }
}

/// Copies the value out; the place must not be used as an owner again.
#[inline]
#[track_caller]
pub const unsafe fn read<T>(src: *const T) -> T {
    unsafe { crate::intrinsics::read(src) }
}
/// Puts a value in, without dropping what is there.
#[inline]
#[track_caller]
pub const unsafe fn write<T>(dst: *mut T, value: T) {
    unsafe { crate::intrinsics::write(dst, value) }
}
/// `read` from any address.
#[inline]
pub const unsafe fn read_unaligned<T>(src: *const T) -> T {
    unsafe { crate::intrinsics::read_unaligned(src) }
}
/// `write` to any address.
#[inline]
pub const unsafe fn write_unaligned<T>(dst: *mut T, value: T) {
    unsafe { crate::intrinsics::write_unaligned(dst, value) }
}
/// `read` that is never left out.
#[inline]
pub const unsafe fn read_volatile<T>(src: *const T) -> T {
    unsafe { crate::intrinsics::read(src) }
}
/// `write` that is never left out.
#[inline]
pub const unsafe fn write_volatile<T>(dst: *mut T, value: T) {
    unsafe { crate::intrinsics::write(dst, value) }
}
/// Copies `count` values; the places may overlap.
#[inline]
pub const unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize) {
    unsafe { crate::intrinsics::copy(src, dst, count) }
}
/// Copies `count` values between places that do not overlap.
#[inline]
pub const unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize) {
    unsafe { crate::intrinsics::copy_nonoverlapping(src, dst, count) }
}
/// Fills `count` values with a byte.
#[inline]
pub const unsafe fn write_bytes<T>(dst: *mut T, byte: u8, count: usize) {
    unsafe { crate::intrinsics::write_bytes(dst, byte, count) }
}
/// Drops the value in its place.
#[inline]
pub unsafe fn drop_in_place<T: ?Sized>(value: *mut T) {
    unsafe { crate::intrinsics::drop_in_place(value) }
}
/// Exchanges two values.
pub const unsafe fn swap<T>(x: *mut T, y: *mut T) {
    unsafe {
        let a = crate::intrinsics::read(x as *const T);
        let b = crate::intrinsics::read(y as *const T);
        crate::intrinsics::write(x, b);
        crate::intrinsics::write(y, a);
    }
}
/// Puts `value` in and gives what was there.
pub const unsafe fn replace<T>(dst: *mut T, value: T) -> T {
    unsafe {
        let old = crate::intrinsics::read(dst as *const T);
        crate::intrinsics::write(dst, value);
        old
    }
}
/// Do both point at the same thing?
#[inline]
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {
    unsafe { crate::intrinsics::ptr_eq(a, b) }
}
/// Do both have the same address?
#[inline]
pub fn addr_eq<T: ?Sized, U: ?Sized>(a: *const T, b: *const U) -> bool {
    unsafe { crate::intrinsics::ptr_address(a) == crate::intrinsics::ptr_address(b) }
}
/// The pointer that a reference is.
#[inline]
pub const fn from_ref<T: ?Sized>(r: &T) -> *const T {
    r
}
/// The mutable pointer that a mutable reference is.
#[inline]
pub const fn from_mut<T: ?Sized>(r: &mut T) -> *mut T {
    r
}
/// A pointer to a slice from its parts.
pub const fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T] {
    unsafe { crate::intrinsics::ptr_from_parts::<[T], usize>(data as *const u8, len) }
}
/// A mutable pointer to a slice from its parts.
pub const fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T] {
    unsafe { crate::intrinsics::ptr_from_parts::<[T], usize>(data as *const u8, len) as *mut [T] }
}
/// Feeds a pointer's address to a hasher.
pub fn hash<T: ?Sized, S: crate::hash::Hasher>(hashee: *const T, into: &mut S) {
    crate::hash::Hash::hash(&hashee, into)
}

pub use crate::macros::{addr_of, addr_of_mut};

macro_rules! pointer_methods {
    ($P:ty, $Q:ty, $mutable:tt) => {
        impl<T: ?Sized> $P {
            /// Does it point at nothing?
            #[inline]
            pub const fn is_null(self) -> bool {
                unsafe { crate::intrinsics::ptr_address(self as *const T) == 0 }
            }
            /// The address as a number.
            #[inline]
            pub fn addr(self) -> usize {
                unsafe { crate::intrinsics::ptr_address(self as *const T) }
            }
            /// The same pointer to another type.
            #[inline]
            pub const fn cast<U>(self) -> $Q {
                self as $Q
            }
            /// A reference to what it points at, if it points at something.
            #[inline]
            pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {
                if self.is_null() { None } else { unsafe { Some(&*self) } }
            }
            /// A reference to what it points at.
            #[inline]
            pub const unsafe fn as_ref_unchecked<'a>(self) -> &'a T {
                unsafe { &*self }
            }
            /// The address as a number; `with_exposed_provenance` finds the pointer again.
            pub fn expose_provenance(self) -> usize {
                self as *const u8 as usize
            }
        }
        impl<T> $P {
            /// The pointer `count` values further on, in the same memory.
            #[inline]
            #[track_caller]
            pub const unsafe fn offset(self, count: isize) -> $P {
                unsafe { crate::intrinsics::ptr_offset(self as *const T, count) as $P }
            }
            /// The pointer `count` values further on, in the same memory.
            #[inline]
            #[track_caller]
            pub const unsafe fn add(self, count: usize) -> $P {
                unsafe { crate::intrinsics::ptr_offset(self as *const T, count as isize) as $P }
            }
            /// The pointer `count` values back, in the same memory.
            #[inline]
            #[track_caller]
            pub const unsafe fn sub(self, count: usize) -> $P {
                unsafe { crate::intrinsics::ptr_offset(self as *const T, -(count as isize)) as $P }
            }
            /// The pointer `count` bytes further on, in the same memory.
            #[inline]
            pub const unsafe fn byte_add(self, count: usize) -> $P {
                unsafe { crate::intrinsics::ptr_offset(self as *const u8, count as isize) as $P }
            }
            /// The pointer `count` bytes back, in the same memory.
            #[inline]
            pub const unsafe fn byte_sub(self, count: usize) -> $P {
                unsafe { crate::intrinsics::ptr_offset(self as *const u8, -(count as isize)) as $P }
            }
            /// The pointer `count` values further on, wherever that is.
            #[inline]
            pub const fn wrapping_add(self, count: usize) -> $P {
                unsafe { crate::intrinsics::ptr_wrapping_offset(self as *const T, count as isize) as $P }
            }
            /// The pointer `count` values back, wherever that is.
            #[inline]
            pub const fn wrapping_sub(self, count: usize) -> $P {
                unsafe { crate::intrinsics::ptr_wrapping_offset(self as *const T, (count as isize).wrapping_neg()) as $P }
            }
            /// The pointer `count` values further on, wherever that is.
            #[inline]
            pub const fn wrapping_offset(self, count: isize) -> $P {
                unsafe { crate::intrinsics::ptr_wrapping_offset(self as *const T, count) as $P }
            }
            /// How many values lie between `origin` and this.
            #[inline]
            pub const unsafe fn offset_from(self, origin: *const T) -> isize {
                unsafe { crate::intrinsics::ptr_offset_from(self as *const T, origin) }
            }
            /// How many values this lies behind `origin`.
            pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize {
                unsafe { self.offset_from(origin) as usize }
            }
            /// How many bytes lie between `origin` and this.
            pub const unsafe fn byte_offset_from<U>(self, origin: *const U) -> isize {
                unsafe { (self as *const u8).offset_from(origin as *const u8) }
            }
            /// How many bytes this lies behind `origin`.
            pub const unsafe fn byte_offset_from_unsigned<U>(self, origin: *const U) -> usize {
                unsafe { self.byte_offset_from(origin) as usize }
            }
            /// The pointer `count` bytes further on, in the same memory.
            pub const unsafe fn byte_offset(self, count: isize) -> $P {
                unsafe { crate::intrinsics::ptr_offset(self as *const u8, count) as $P }
            }
            /// The pointer `count` bytes further on, wherever that is.
            pub const fn wrapping_byte_offset(self, count: isize) -> $P {
                unsafe { crate::intrinsics::ptr_wrapping_offset(self as *const u8, count) as $P }
            }
            /// The pointer `count` bytes further on, wherever that is.
            pub const fn wrapping_byte_add(self, count: usize) -> $P {
                self.wrapping_byte_offset(count as isize)
            }
            /// The pointer `count` bytes back, wherever that is.
            pub const fn wrapping_byte_sub(self, count: usize) -> $P {
                self.wrapping_byte_offset((count as isize).wrapping_neg())
            }
            /// A pointer to the same memory with this address.
            pub fn with_addr(self, addr: usize) -> $P {
                self.wrapping_byte_offset(addr.wrapping_sub(self.addr()) as isize)
            }
            /// A pointer to the same memory, with the address that `f` makes of this one.
            pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> $P {
                self.with_addr(f(self.addr()))
            }
            /// How many values further on the address is a multiple of `align`; `usize::MAX`: never.
            #[track_caller]
            pub fn align_offset(self, align: usize) -> usize {
                if !align.is_power_of_two() {
                    panic!("align_offset: align is not a power-of-two");
                }
                let size = crate::mem::size_of::<T>();
                (0..align).find(|i| self.addr().wrapping_add(i * size) % align == 0).unwrap_or(usize::MAX)
            }
            /// Copies the value out.
            #[inline]
            #[track_caller]
            pub const unsafe fn read(self) -> T {
                unsafe { crate::intrinsics::read(self as *const T) }
            }
            /// `read` from any address.
            #[inline]
            pub const unsafe fn read_unaligned(self) -> T {
                unsafe { crate::intrinsics::read_unaligned(self as *const T) }
            }
            /// `read` that is never left out.
            #[inline]
            pub const unsafe fn read_volatile(self) -> T {
                unsafe { crate::intrinsics::read(self as *const T) }
            }
            /// Copies `count` values to `dst`; the places may overlap.
            #[inline]
            pub const unsafe fn copy_to(self, dst: *mut T, count: usize) {
                unsafe { crate::intrinsics::copy(self as *const T, dst, count) }
            }
            /// Copies `count` values to `dst`, which does not overlap.
            #[inline]
            pub const unsafe fn copy_to_nonoverlapping(self, dst: *mut T, count: usize) {
                unsafe { crate::intrinsics::copy_nonoverlapping(self as *const T, dst, count) }
            }
            /// Is the address a multiple of the type's alignment?
            pub fn is_aligned(self) -> bool {
                self.addr() % crate::mem::align_of::<T>() == 0
            }
        }
    };
}
pointer_methods!(*const T, *const U, no);
pointer_methods!(*mut T, *mut U, yes);

impl<T: ?Sized> *const T {
    /// The same pointer, for writing.
    #[inline]
    pub const fn cast_mut(self) -> *mut T {
        self as *mut T
    }
}
impl<T: ?Sized> *mut T {
    /// The same pointer, for reading.
    #[inline]
    pub const fn cast_const(self) -> *const T {
        self as *const T
    }
    /// A mutable reference to what it points at, if it points at something.
    #[inline]
    pub const unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() { None } else { unsafe { Some(&mut *self) } }
    }
    /// A mutable reference to what it points at.
    #[inline]
    pub const unsafe fn as_mut_unchecked<'a>(self) -> &'a mut T {
        unsafe { &mut *self }
    }
    /// Drops the value in its place.
    #[inline]
    pub unsafe fn drop_in_place(self) {
        unsafe { crate::intrinsics::drop_in_place(self) }
    }
}
impl<T> *mut T {
    /// Puts a value in, without dropping what is there.
    #[inline]
    #[track_caller]
    pub const unsafe fn write(self, value: T) {
        unsafe { crate::intrinsics::write(self, value) }
    }
    /// `write` to any address.
    #[inline]
    pub const unsafe fn write_unaligned(self, value: T) {
        unsafe { crate::intrinsics::write_unaligned(self, value) }
    }
    /// `write` that is never left out.
    #[inline]
    pub const unsafe fn write_volatile(self, value: T) {
        unsafe { crate::intrinsics::write(self, value) }
    }
    /// Fills `count` values with a byte.
    #[inline]
    pub const unsafe fn write_bytes(self, byte: u8, count: usize) {
        unsafe { crate::intrinsics::write_bytes(self, byte, count) }
    }
    /// Copies `count` values from `src`; the places may overlap.
    #[inline]
    pub const unsafe fn copy_from(self, src: *const T, count: usize) {
        unsafe { crate::intrinsics::copy(src, self, count) }
    }
    /// Copies `count` values from `src`, which does not overlap.
    #[inline]
    pub const unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize) {
        unsafe { crate::intrinsics::copy_nonoverlapping(src, self, count) }
    }
    /// Puts a value in and gives what was there.
    #[inline]
    pub const unsafe fn replace(self, value: T) -> T {
        unsafe { replace(self, value) }
    }
    /// Exchanges two values.
    #[inline]
    pub const unsafe fn swap(self, with: *mut T) {
        unsafe { swap(self, with) }
    }
}
impl<T> *const [T] {
    /// How many elements the slice has.
    #[inline]
    pub const fn len(self) -> usize {
        unsafe { crate::intrinsics::ptr_metadata(self) }
    }
    /// Has the slice no elements?
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
    /// A pointer to an array, if the slice has that many elements.
    pub const fn as_array<const N: usize>(self) -> Option<*const [T; N]> {
        if self.len() == N { Some(self as *const [T; N]) } else { None }
    }
}
impl<T> *mut [T] {
    /// How many elements the slice has.
    #[inline]
    pub const fn len(self) -> usize {
        unsafe { crate::intrinsics::ptr_metadata(self as *const [T]) }
    }
    /// Has the slice no elements?
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
    /// A pointer to an array, if the slice has that many elements.
    pub const fn as_mut_array<const N: usize>(self) -> Option<*mut [T; N]> {
        if self.len() == N { Some(self as *mut [T; N]) } else { None }
    }
}

/// A pointer that never points at address 0.
#[rustc_layout_scalar_valid_range_start(1)]
#[repr(transparent)]
pub struct NonNull<T: ?Sized> {
    pub(crate) pointer: *const T,
}
impl<T: ?Sized> NonNull<T> {
    /// Wraps a pointer that is known not to be null.
    #[inline]
    pub const unsafe fn new_unchecked(ptr: *mut T) -> NonNull<T> {
        NonNull { pointer: ptr as *const T }
    }
    /// Wraps a pointer, if it is not null.
    #[inline]
    pub const fn new(ptr: *mut T) -> Option<NonNull<T>> {
        if ptr.is_null() { None } else { Some(NonNull { pointer: ptr as *const T }) }
    }
    /// Wraps a reference.
    #[inline]
    pub const fn from_ref(r: &T) -> NonNull<T> {
        NonNull { pointer: r as *const T }
    }
    /// Wraps a mutable reference.
    #[inline]
    pub const fn from_mut(r: &mut T) -> NonNull<T> {
        NonNull { pointer: r as *mut T as *const T }
    }
    /// The pointer.
    #[inline]
    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }
    /// A reference to what it points at.
    #[inline]
    pub const unsafe fn as_ref<'a>(&self) -> &'a T {
        unsafe { &*self.pointer }
    }
    /// A mutable reference to what it points at.
    #[inline]
    pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        unsafe { &mut *(self.pointer as *mut T) }
    }
    /// The same pointer to another type.
    #[inline]
    pub const fn cast<U>(self) -> NonNull<U> {
        NonNull { pointer: self.pointer as *const U }
    }
    /// The address as a number.
    pub fn addr(self) -> crate::num::NonZeroUsize {
        match crate::num::NonZeroUsize::new(self.pointer.addr()) {
            Some(address) => address,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
    /// Drops the value in its place.
    pub unsafe fn drop_in_place(self) {
        unsafe { crate::intrinsics::drop_in_place(self.pointer as *mut T) }
    }
}
impl<T> NonNull<T> {
    /// A well-aligned pointer that points at no memory.
    #[inline]
    pub const fn dangling() -> NonNull<T> {
        NonNull { pointer: crate::mem::align_of::<T>() as *const T }
    }
    /// A pointer with this address that belongs to no memory.
    pub const fn without_provenance(addr: crate::num::NonZeroUsize) -> NonNull<T> {
        NonNull { pointer: without_provenance(addr.get()) }
    }
    /// The pointer that was exposed at this address.
    pub fn with_exposed_provenance(addr: crate::num::NonZeroUsize) -> NonNull<T> {
        NonNull { pointer: with_exposed_provenance(addr.get()) }
    }
    /// The address as a number; `with_exposed_provenance` finds the pointer again.
    pub fn expose_provenance(self) -> crate::num::NonZeroUsize {
        self.pointer.expose_provenance();
        self.addr()
    }
    /// A pointer to the same memory with this address.
    pub fn with_addr(self, addr: crate::num::NonZeroUsize) -> NonNull<T> {
        NonNull { pointer: self.pointer.with_addr(addr.get()) }
    }
    /// A pointer to the same memory, with the address that `f` makes of this one.
    pub fn map_addr(self, f: impl FnOnce(crate::num::NonZeroUsize) -> crate::num::NonZeroUsize) -> NonNull<T> {
        self.with_addr(f(self.addr()))
    }
    /// How many values further on the address is a multiple of `align`.
    #[track_caller]
    pub fn align_offset(self, align: usize) -> usize {
        self.pointer.align_offset(align)
    }
    /// Is the address a multiple of the type's alignment?
    pub fn is_aligned(self) -> bool {
        self.pointer.is_aligned()
    }
    /// How many values lie between `origin` and this.
    pub const unsafe fn offset_from(self, origin: NonNull<T>) -> isize {
        unsafe { self.pointer.offset_from(origin.pointer) }
    }
    /// How many values this lies behind `origin`.
    pub const unsafe fn offset_from_unsigned(self, origin: NonNull<T>) -> usize {
        unsafe { self.pointer.offset_from_unsigned(origin.pointer) }
    }
    /// How many bytes lie between `origin` and this.
    pub const unsafe fn byte_offset_from<U>(self, origin: NonNull<U>) -> isize {
        unsafe { self.pointer.byte_offset_from(origin.pointer) }
    }
    /// How many bytes this lies behind `origin`.
    pub const unsafe fn byte_offset_from_unsigned<U>(self, origin: NonNull<U>) -> usize {
        unsafe { self.pointer.byte_offset_from_unsigned(origin.pointer) }
    }
    /// Copies `count` values to `dst`; the places may overlap.
    pub const unsafe fn copy_to(self, dst: NonNull<T>, count: usize) {
        unsafe { copy(self.pointer, dst.as_ptr(), count) }
    }
    /// Copies `count` values to `dst`, which does not overlap.
    pub const unsafe fn copy_to_nonoverlapping(self, dst: NonNull<T>, count: usize) {
        unsafe { copy_nonoverlapping(self.pointer, dst.as_ptr(), count) }
    }
    /// Copies `count` values from `src`; the places may overlap.
    pub const unsafe fn copy_from(self, src: NonNull<T>, count: usize) {
        unsafe { src.copy_to(self, count) }
    }
    /// Copies `count` values from `src`, which does not overlap.
    pub const unsafe fn copy_from_nonoverlapping(self, src: NonNull<T>, count: usize) {
        unsafe { src.copy_to_nonoverlapping(self, count) }
    }
    /// Exchanges two values.
    pub const unsafe fn swap(self, with: NonNull<T>) {
        unsafe { swap(self.as_ptr(), with.as_ptr()) }
    }
}
macro_rules! non_null_moves {
    ($($f:ident $n:ty;)*) => { impl<T> NonNull<T> { $(
        /// The pointer so much further on or back, in the same memory.
        #[inline]
        #[track_caller]
        pub const unsafe fn $f(self, count: $n) -> NonNull<T> {
            unsafe { NonNull { pointer: self.pointer.$f(count) } }
        }
    )* } };
}
non_null_moves! { add usize; sub usize; offset isize; byte_add usize; byte_sub usize; byte_offset isize; }
macro_rules! non_null_accesses {
    ($($f:ident($($a:ident: $t:ty),*) -> $R:ty;)*) => { impl<T> NonNull<T> { $(
        /// Does what the function of this name does for a pointer.
        #[inline]
        #[track_caller]
        pub const unsafe fn $f(self, $($a: $t),*) -> $R {
            unsafe { self.as_ptr().$f($($a),*) }
        }
    )* } };
}
non_null_accesses! {
    read() -> T;
    read_unaligned() -> T;
    read_volatile() -> T;
    write(value: T) -> ();
    write_unaligned(value: T) -> ();
    write_volatile(value: T) -> ();
    write_bytes(byte: u8, count: usize) -> ();
    replace(value: T) -> T;
}
impl<T> NonNull<[T]> {
    /// A pointer to a slice from its parts.
    pub const fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> NonNull<[T]> {
        NonNull { pointer: slice_from_raw_parts(data.pointer, len) }
    }
    /// How many elements the slice has.
    pub const fn len(self) -> usize {
        self.pointer.len()
    }
    /// Has the slice no elements?
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}
impl<T: ?Sized> Clone for NonNull<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for NonNull<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<NonNull<U>> for NonNull<T> {}
impl<T: ?Sized> PartialEq for NonNull<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }
}
impl<T: ?Sized> Eq for NonNull<T> {}
impl<T: ?Sized> PartialOrd for NonNull<T> {
    fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering> {
        self.pointer.partial_cmp(&other.pointer)
    }
}
impl<T: ?Sized> Ord for NonNull<T> {
    fn cmp(&self, other: &Self) -> crate::cmp::Ordering {
        self.pointer.cmp(&other.pointer)
    }
}
impl<T: ?Sized> crate::hash::Hash for NonNull<T> {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
        self.pointer.hash(state)
    }
}
impl<T: ?Sized> crate::fmt::Debug for NonNull<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        crate::fmt::Pointer::fmt(&self.pointer, f)
    }
}
impl<T: ?Sized> crate::fmt::Pointer for NonNull<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        crate::fmt::Pointer::fmt(&self.pointer, f)
    }
}
impl<T: ?Sized> From<&T> for NonNull<T> {
    fn from(r: &T) -> Self {
        NonNull::from_ref(r)
    }
}
impl<T: ?Sized> From<&mut T> for NonNull<T> {
    fn from(r: &mut T) -> Self {
        NonNull::from_mut(r)
    }
}
impl<T> Default for *const T {
    fn default() -> *const T {
        null()
    }
}
impl<T> Default for *mut T {
    fn default() -> *mut T {
        null_mut()
    }
}
