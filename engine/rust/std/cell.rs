//! Changing values through shared references.

use crate::cmp::Ordering;
use crate::fmt;
use crate::marker::{PhantomData, Unsize};
use crate::ops::{CoerceUnsized, Deref, DerefMut};

/// The one place whose contents may change behind a shared reference.
#[lang = "unsafe_cell"]
#[repr(transparent)]
pub struct UnsafeCell<T: ?Sized> {
    value: T,
}
impl<T: ?Sized> !Sync for UnsafeCell<T> {}
impl<T: ?Sized> !Sync for Cell<T> {}
impl<T: ?Sized> !Sync for RefCell<T> {}
impl<T> !Sync for OnceCell<T> {}
impl<T> UnsafeCell<T> {
    /// Wraps a value.
    #[inline]
    pub const fn new(value: T) -> UnsafeCell<T> {
        UnsafeCell { value }
    }
    /// The value.
    #[inline]
    pub fn into_inner(self) -> T {
        self.value
    }
}
impl<T> From<T> for UnsafeCell<T> {
    fn from(value: T) -> UnsafeCell<T> {
        UnsafeCell::new(value)
    }
}
impl<T: ?Sized> UnsafeCell<T> {
    /// A pointer to the value, for reading and writing.
    #[inline]
    pub const fn get(&self) -> *mut T {
        &raw const self.value as *mut T
    }
    /// A mutable reference, since nobody else has one.
    #[inline]
    pub const fn get_mut(&mut self) -> &mut T {
        &mut self.value
    }
    /// A cell of what a mutable reference points at.
    pub const fn from_mut(value: &mut T) -> &mut UnsafeCell<T> {
        unsafe { &mut *(value as *mut T as *mut UnsafeCell<T>) }
    }
    /// A pointer to the value of the cell at a pointer.
    pub const fn raw_get(this: *const UnsafeCell<T>) -> *mut T {
        this as *const T as *mut T
    }
}
impl<T: Default> Default for UnsafeCell<T> {
    fn default() -> Self {
        UnsafeCell::new(T::default())
    }
}
impl<T: ?Sized> fmt::Debug for UnsafeCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnsafeCell").finish_non_exhaustive()
    }
}

/// A value that is replaced or copied as a whole.
#[repr(transparent)]
pub struct Cell<T: ?Sized> {
    value: UnsafeCell<T>,
}
impl<T> Cell<T> {
    /// Wraps a value.
    #[inline]
    pub const fn new(value: T) -> Cell<T> {
        Cell { value: UnsafeCell::new(value) }
    }
    /// Puts another value in.
    #[inline]
    pub fn set(&self, value: T) {
        self.replace(value);
    }
    /// Exchanges the values of two cells.
    pub fn swap(&self, other: &Cell<T>) {
        if !crate::ptr::eq(self, other) {
            unsafe { crate::ptr::swap(self.value.get(), other.value.get()) }
        }
    }
    /// Puts another value in and gives the old one.
    #[inline]
    pub fn replace(&self, value: T) -> T {
        unsafe { crate::ptr::replace(self.value.get(), value) }
    }
    /// The value.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }
}
impl<T: Copy> Cell<T> {
    /// A copy of the value.
    #[inline]
    pub fn get(&self) -> T {
        unsafe { *self.value.get() }
    }
    /// Changes the value by `f`.
    pub fn update<F: FnOnce(T) -> T>(&self, f: F) {
        self.set(f(self.get()));
    }
}
impl<T: ?Sized> Cell<T> {
    /// A pointer to the value.
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }
    /// A mutable reference, since nobody else has one.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
    /// A cell of what a mutable reference points at.
    pub fn from_mut(t: &mut T) -> &Cell<T> {
        unsafe { &*(t as *mut T as *const Cell<T>) }
    }
}
impl<T> Cell<[T]> {
    /// A cell of a slice as a slice of cells.
    pub fn as_slice_of_cells(&self) -> &[Cell<T>] {
        unsafe { &*(self as *const Cell<[T]> as *const [Cell<T>]) }
    }
}
impl<T, const N: usize> Cell<[T; N]> {
    /// A cell of an array as an array of cells.
    pub fn as_array_of_cells(&self) -> &[Cell<T>; N] {
        unsafe { &*(self as *const Cell<[T; N]> as *const [Cell<T>; N]) }
    }
}
impl<T: Default> Cell<T> {
    /// Takes the value out and leaves the default.
    pub fn take(&self) -> T {
        self.replace(T::default())
    }
}
impl<T: Copy> Clone for Cell<T> {
    fn clone(&self) -> Cell<T> {
        Cell::new(self.get())
    }
}
impl<T: Default> Default for Cell<T> {
    fn default() -> Cell<T> {
        Cell::new(T::default())
    }
}
impl<T: PartialEq + Copy> PartialEq for Cell<T> {
    fn eq(&self, other: &Cell<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Eq + Copy> Eq for Cell<T> {}
impl<T: PartialOrd + Copy> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Cell<T>) -> Option<Ordering> {
        self.get().partial_cmp(&other.get())
    }
}
impl<T: Ord + Copy> Ord for Cell<T> {
    fn cmp(&self, other: &Cell<T>) -> Ordering {
        self.get().cmp(&other.get())
    }
}
impl<T> From<T> for Cell<T> {
    fn from(value: T) -> Cell<T> {
        Cell::new(value)
    }
}
impl<T: Copy + fmt::Debug> fmt::Debug for Cell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cell").field("value", &self.get()).finish()
    }
}

/// A value that is borrowed under rules checked while the program runs.
pub struct RefCell<T: ?Sized> {
    // Number of shared borrows, or -1 for a mutable one (less for parts of it).
    borrow: Cell<isize>,
    value: UnsafeCell<T>,
}

/// The value is borrowed mutably already.
pub struct BorrowError {
    _private: (),
}
/// The value is borrowed already.
pub struct BorrowMutError {
    _private: (),
}
impl fmt::Debug for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BorrowError")
    }
}
impl fmt::Display for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefCell already mutably borrowed")
    }
}
impl fmt::Debug for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BorrowMutError")
    }
}
impl fmt::Display for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefCell already borrowed")
    }
}

impl<T> RefCell<T> {
    /// Wraps a value.
    #[inline]
    pub const fn new(value: T) -> RefCell<T> {
        RefCell { borrow: Cell::new(0), value: UnsafeCell::new(value) }
    }
    /// The value.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }
    /// Puts another value in and gives the old one; panics if it is borrowed.
    #[track_caller]
    pub fn replace(&self, value: T) -> T {
        crate::mem::replace(&mut *self.borrow_mut(), value)
    }
    /// Replaces the value by what `f` makes of it; panics if it is borrowed.
    #[track_caller]
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {
        let slot = &mut *self.borrow_mut();
        let new = f(slot);
        crate::mem::replace(slot, new)
    }
    /// Exchanges the values of two cells; panics if one is borrowed.
    #[track_caller]
    pub fn swap(&self, other: &RefCell<T>) {
        crate::mem::swap(&mut *self.borrow_mut(), &mut *other.borrow_mut())
    }
}
impl<T: Default> RefCell<T> {
    /// Takes the value out and leaves the default; panics if it is borrowed.
    #[track_caller]
    pub fn take(&self) -> T {
        self.replace(T::default())
    }
}
impl<T: ?Sized> RefCell<T> {
    /// Borrows the value; panics if it is borrowed mutably.
    #[inline]
    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        match self.try_borrow() {
            Ok(r) => r,
            Err(_) => panic!("{}", "RefCell already mutably borrowed"),
        }
    }
    /// Borrows the value, if it is not borrowed mutably.
    #[inline]
    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {
        let count = self.borrow.get();
        if count < 0 {
            return Err(BorrowError { _private: () });
        }
        self.borrow.set(count + 1);
        unsafe { Ok(Ref { value: &*self.value.get(), borrow: BorrowRef { borrow: &self.borrow } }) }
    }
    /// Borrows the value mutably; panics if it is borrowed.
    #[inline]
    #[track_caller]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        match self.try_borrow_mut() {
            Ok(r) => r,
            Err(_) => panic!("{}", "RefCell already borrowed"),
        }
    }
    /// Borrows the value mutably, if it is not borrowed.
    #[inline]
    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {
        if self.borrow.get() != 0 {
            return Err(BorrowMutError { _private: () });
        }
        self.borrow.set(-1);
        unsafe { Ok(RefMut { value: &mut *self.value.get(), borrow: BorrowRefMut { borrow: &self.borrow } }) }
    }
    /// A reference that is not counted, if the value is not borrowed mutably.
    pub unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError> {
        let guard = self.try_borrow()?;
        drop(guard);
        unsafe { Ok(&*self.value.get()) }
    }
    /// A pointer to the value.
    pub fn as_ptr(&self) -> *mut T {
        self.value.get()
    }
    /// A mutable reference, since nobody else has one.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
}
impl<T: Clone> Clone for RefCell<T> {
    #[track_caller]
    fn clone(&self) -> RefCell<T> {
        RefCell::new((*self.borrow()).clone())
    }
}
impl<T: Default> Default for RefCell<T> {
    fn default() -> RefCell<T> {
        RefCell::new(T::default())
    }
}
impl<T: ?Sized + PartialEq> PartialEq for RefCell<T> {
    fn eq(&self, other: &RefCell<T>) -> bool {
        *self.borrow() == *other.borrow()
    }
}
impl<T: ?Sized + Eq> Eq for RefCell<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for RefCell<T> {
    fn partial_cmp(&self, other: &RefCell<T>) -> Option<Ordering> {
        self.borrow().partial_cmp(&*other.borrow())
    }
}
impl<T: ?Sized + Ord> Ord for RefCell<T> {
    fn cmp(&self, other: &RefCell<T>) -> Ordering {
        self.borrow().cmp(&*other.borrow())
    }
}
impl<T> From<T> for RefCell<T> {
    fn from(value: T) -> RefCell<T> {
        RefCell::new(value)
    }
}
impl<T: Unsize<U> + ?Sized, U: ?Sized> CoerceUnsized<RefCell<U>> for RefCell<T> {}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RefCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("RefCell");
        match self.try_borrow() {
            Ok(borrow) => d.field("value", &borrow),
            Err(_) => d.field("value", &format_args!("<borrowed>")),
        };
        d.finish()
    }
}

// Counts one shared borrow for as long as it lives.
struct BorrowRef<'b> {
    borrow: &'b Cell<isize>,
}
impl Drop for BorrowRef<'_> {
    #[inline]
    fn drop(&mut self) {
        self.borrow.set(self.borrow.get() - 1);
    }
}
impl Clone for BorrowRef<'_> {
    fn clone(&self) -> Self {
        self.borrow.set(self.borrow.get() + 1);
        BorrowRef { borrow: self.borrow }
    }
}
// Counts one mutable borrow, or a part of it, for as long as it lives.
struct BorrowRefMut<'b> {
    borrow: &'b Cell<isize>,
}
impl Drop for BorrowRefMut<'_> {
    #[inline]
    fn drop(&mut self) {
        self.borrow.set(self.borrow.get() + 1);
    }
}

/// A shared borrow of a `RefCell`'s value.
pub struct Ref<'b, T: ?Sized + 'b> {
    value: &'b T,
    borrow: BorrowRef<'b>,
}
impl<'b, T: ?Sized> Ref<'b, T> {
    /// Another borrow of the same value.
    pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T> {
        Ref { value: orig.value, borrow: orig.borrow.clone() }
    }
    /// A borrow of a part.
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U> {
        Ref { value: f(orig.value), borrow: orig.borrow }
    }
    /// Borrows of two parts.
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(orig: Ref<'b, T>, f: F) -> (Ref<'b, U>, Ref<'b, V>) {
        let (a, b) = f(orig.value);
        let borrow = orig.borrow.clone();
        (Ref { value: a, borrow }, Ref { value: b, borrow: orig.borrow })
    }
}
impl<'b, T: ?Sized> Ref<'b, T> {
    /// A borrow of a part, if the function gives one; else the borrow as it was.
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Ref<'b, T>> {
        match f(orig.value) {
            Some(value) => Ok(Ref { value, borrow: orig.borrow }),
            None => Err(orig),
        }
    }
}
impl<T: ?Sized> Deref for Ref<'_, T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        self.value
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// A mutable borrow of a `RefCell`'s value.
pub struct RefMut<'b, T: ?Sized + 'b> {
    value: &'b mut T,
    borrow: BorrowRefMut<'b>,
}
impl<'b, T: ?Sized> RefMut<'b, T> {
    /// A borrow of a part.
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U> {
        let RefMut { value, borrow } = orig;
        RefMut { value: f(value), borrow }
    }
    /// Borrows of two parts.
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(orig: RefMut<'b, T>, f: F) -> (RefMut<'b, U>, RefMut<'b, V>) {
        let RefMut { value, borrow } = orig;
        let (a, b) = f(value);
        let count = borrow.borrow;
        count.set(count.get() - 1);
        (RefMut { value: a, borrow }, RefMut { value: b, borrow: BorrowRefMut { borrow: count } })
    }
    /// A borrow of a part, if the function gives one; else the borrow as it was.
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(orig: RefMut<'b, T>, f: F) -> Result<RefMut<'b, U>, RefMut<'b, T>> {
        let RefMut { value, borrow } = orig;
        let whole = value as *mut T;
        match f(unsafe { &mut *whole }) {
            Some(value) => Ok(RefMut { value, borrow }),
            None => Err(RefMut { value: unsafe { &mut *whole }, borrow }),
        }
    }
}
impl<T: ?Sized> Deref for RefMut<'_, T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        self.value
    }
}
impl<T: ?Sized> DerefMut for RefMut<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        self.value
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// A place that is written once.
pub struct OnceCell<T> {
    inner: UnsafeCell<Option<T>>,
}
impl<T> OnceCell<T> {
    /// An empty one.
    pub const fn new() -> OnceCell<T> {
        OnceCell { inner: UnsafeCell::new(None) }
    }
    /// The value, if it was written.
    pub fn get(&self) -> Option<&T> {
        unsafe { (*self.inner.get()).as_ref() }
    }
    /// The value for changing, if it was written.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.inner.get_mut().as_mut()
    }
    /// Writes the value, or gives it back if there is one.
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() {
            return Err(value);
        }
        unsafe { *self.inner.get() = Some(value) };
        Ok(())
    }
    /// The value; what `f` gives is written first if there is none.
    #[track_caller]
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() {
            let value = f();
            if self.set(value).is_err() {
                crate::rt::panic_str("reentrant init");
            }
        }
        match self.get() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
    /// The value.
    pub fn into_inner(self) -> Option<T> {
        self.inner.into_inner()
    }
    /// Takes the value out and leaves the cell empty.
    pub fn take(&mut self) -> Option<T> {
        self.inner.get_mut().take()
    }
}
impl<T> Default for OnceCell<T> {
    fn default() -> Self {
        OnceCell::new()
    }
}
impl<T: PartialEq> PartialEq for OnceCell<T> {
    fn eq(&self, other: &OnceCell<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Eq> Eq for OnceCell<T> {}
impl<T> From<T> for OnceCell<T> {
    fn from(value: T) -> OnceCell<T> {
        OnceCell { inner: UnsafeCell::new(Some(value)) }
    }
}
impl<T: Clone> Clone for OnceCell<T> {
    fn clone(&self) -> Self {
        OnceCell { inner: UnsafeCell::new(self.get().cloned()) }
    }
}
impl<T: fmt::Debug> fmt::Debug for OnceCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceCell");
        match self.get() {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}

/// A value that is computed when it is first looked at.
pub struct LazyCell<T, F = fn() -> T> {
    value: OnceCell<T>,
    init: Cell<Option<F>>,
    marker: PhantomData<T>,
}
impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    /// A value that `f` will compute.
    pub const fn new(f: F) -> LazyCell<T, F> {
        LazyCell { value: OnceCell::new(), init: Cell::new(Some(f)), marker: PhantomData }
    }
    /// The value, if it was computed.
    pub fn get(this: &LazyCell<T, F>) -> Option<&T> {
        this.value.get()
    }
    /// The value for changing, if it was computed.
    pub fn get_mut(this: &mut LazyCell<T, F>) -> Option<&mut T> {
        this.value.get_mut()
    }
    /// The value for changing; computed now if it was not.
    pub fn force_mut(this: &mut LazyCell<T, F>) -> &mut T {
        LazyCell::force(this);
        match this.value.get_mut() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
    /// The value; computed now if it was not.
    pub fn force(this: &LazyCell<T, F>) -> &T {
        if this.value.get().is_none() {
            match this.init.replace(None) {
                Some(f) => {
                    let _ = this.value.set(f());
                }
                None => crate::rt::panic_str("LazyCell instance has previously been poisoned"),
            }
        }
        match this.value.get() {
            Some(value) => value,
            None => unsafe { crate::intrinsics::unreachable() },
        }
    }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyCell<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyCell");
        match self.value.get() {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}
impl<T, F: FnOnce() -> T> DerefMut for LazyCell<T, F> {
    fn deref_mut(&mut self) -> &mut T {
        LazyCell::force_mut(self)
    }
}
