//! Going through pointers, and the end of a value's life.

/// The operator `*` before a smart pointer, and what method calls do by themselves.
#[lang = "deref"]
pub trait Deref {
    /// What it points at.
    #[lang = "deref_target"]
    type Target: ?Sized;
    /// A reference to what it points at.
    fn deref(&self) -> &Self::Target;
}

/// `Deref` for changing what is pointed at.
#[lang = "deref_mut"]
pub trait DerefMut: Deref {
    /// A mutable reference to what it points at.
    fn deref_mut(&mut self) -> &mut Self::Target;
}

impl<T: ?Sized> Deref for &T {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        *self
    }
}
impl<T: ?Sized> Deref for &mut T {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        *self
    }
}
impl<T: ?Sized> DerefMut for &mut T {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        *self
    }
}

/// What happens when a value's owner goes away, before its fields are dropped.
#[lang = "drop"]
pub trait Drop {
    /// Runs once, at the end of the value's life.
    fn drop(&mut self);
}

/// Pointers that can become pointers to an unsized form of their target.
#[lang = "coerce_unsized"]
pub trait CoerceUnsized<T: ?Sized> {}

impl<'a, 'b, T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> CoerceUnsized<&'a U> for &'b T {}
impl<'a, T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> CoerceUnsized<&'a mut U> for &'a mut T {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> CoerceUnsized<*const U> for *const T {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> CoerceUnsized<*mut U> for *mut T {}

/// Pointers that a method of a trait object may take as `self`.
#[lang = "dispatch_from_dyn"]
pub trait DispatchFromDyn<T> {}
