//! Conversions between types.

use crate::fmt;
use crate::hash::{Hash, Hasher};

/// Made from a `T` by a conversion that cannot fail.
pub trait From<T>: Sized {
    /// Converts.
    fn from(value: T) -> Self;
}

/// Turns into a `T`: the other side of `From`.
pub trait Into<T>: Sized {
    /// Converts.
    fn into(self) -> T;
}

impl<T> From<T> for T {
    #[inline]
    fn from(value: T) -> T {
        value
    }
}
impl<T, U: From<T>> Into<U> for T {
    #[inline]
    fn into(self) -> U {
        U::from(self)
    }
}

/// Made from a `T` by a conversion that may fail.
pub trait TryFrom<T>: Sized {
    /// Why it failed.
    type Error;
    /// Converts, or says why not.
    fn try_from(value: T) -> Result<Self, Self::Error>;
}

/// Turns into a `T` or fails: the other side of `TryFrom`.
pub trait TryInto<T>: Sized {
    /// Why it failed.
    type Error;
    /// Converts, or says why not.
    fn try_into(self) -> Result<T, Self::Error>;
}

impl<T, U: TryFrom<T>> TryInto<U> for T {
    type Error = U::Error;
    #[inline]
    fn try_into(self) -> Result<U, U::Error> {
        U::try_from(self)
    }
}
impl<T, U: Into<T>> TryFrom<U> for T {
    type Error = Infallible;
    #[inline]
    fn try_from(value: U) -> Result<Self, Infallible> {
        Ok(U::into(value))
    }
}

/// Gives a reference to a `T` cheaply.
pub trait AsRef<T: ?Sized> {
    /// The reference.
    fn as_ref(&self) -> &T;
}
/// Gives a mutable reference to a `T` cheaply.
pub trait AsMut<T: ?Sized> {
    /// The reference.
    fn as_mut(&mut self) -> &mut T;
}

impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {
    #[inline]
    fn as_ref(&self) -> &U {
        <T as AsRef<U>>::as_ref(*self)
    }
}
impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T {
    #[inline]
    fn as_ref(&self) -> &U {
        <T as AsRef<U>>::as_ref(&**self)
    }
}
impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T {
    #[inline]
    fn as_mut(&mut self) -> &mut U {
        <T as AsMut<U>>::as_mut(&mut **self)
    }
}
impl<T> AsRef<[T]> for [T] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsMut<[T]> for [T] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl AsRef<str> for str {
    fn as_ref(&self) -> &str {
        self
    }
}
impl AsRef<[u8]> for str {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

/// The error of a conversion that cannot fail.
#[derive(Copy, Clone)]
pub enum Infallible {}

impl fmt::Debug for Infallible {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
impl fmt::Display for Infallible {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
impl PartialEq for Infallible {
    fn eq(&self, _other: &Infallible) -> bool {
        match *self {}
    }
}
impl Eq for Infallible {}
impl PartialOrd for Infallible {
    fn partial_cmp(&self, _other: &Infallible) -> Option<crate::cmp::Ordering> {
        match *self {}
    }
}
impl Ord for Infallible {
    fn cmp(&self, _other: &Infallible) -> crate::cmp::Ordering {
        match *self {}
    }
}
impl Hash for Infallible {
    fn hash<H: Hasher>(&self, _state: &mut H) {
        match *self {}
    }
}

/// The value itself.
pub const fn identity<T>(x: T) -> T {
    x
}
