//! Pointers to values that must not move.

use crate::fmt;
use crate::ops::{CoerceUnsized, Deref, DerefMut};

/// A pointer whose target stays where it is, unless its type is `Unpin`.
#[lang = "pin"]
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Pin<P> {
    #[doc(hidden)]
    pub __pointer: P,
}
impl<P: Deref> Pin<P> {
    /// Pins a pointer to a type that may move anyway.
    pub const fn new(pointer: P) -> Pin<P>
    where
        P::Target: Unpin,
    {
        Pin { __pointer: pointer }
    }
    /// Pins a pointer; its target must never move again.
    pub const unsafe fn new_unchecked(pointer: P) -> Pin<P> {
        Pin { __pointer: pointer }
    }
    /// A pinned shared reference.
    pub fn as_ref(&self) -> Pin<&P::Target> {
        Pin { __pointer: &*self.__pointer }
    }
    /// The pointer again; the target must still not move.
    pub const unsafe fn into_inner_unchecked(pin: Pin<P>) -> P {
        pin.__pointer
    }
    /// The pointer again.
    pub fn into_inner(pin: Pin<P>) -> P
    where
        P::Target: Unpin,
    {
        pin.__pointer
    }
}
impl<P: DerefMut> Pin<P> {
    /// A pinned mutable reference.
    pub fn as_mut(&mut self) -> Pin<&mut P::Target> {
        Pin { __pointer: &mut *self.__pointer }
    }
    /// Puts another value in.
    pub fn set(&mut self, value: P::Target)
    where
        P::Target: Sized,
    {
        *self.__pointer = value;
    }
}
impl<'a, T: ?Sized> Pin<&'a T> {
    /// A pinned reference to a part.
    pub unsafe fn map_unchecked<U: ?Sized, F: FnOnce(&T) -> &U>(self, f: F) -> Pin<&'a U> {
        Pin { __pointer: f(self.__pointer) }
    }
    /// The reference.
    pub fn get_ref(self) -> &'a T {
        self.__pointer
    }
}
impl<'a, T: ?Sized> Pin<&'a mut T> {
    /// A pinned shared reference.
    pub fn into_ref(self) -> Pin<&'a T> {
        Pin { __pointer: self.__pointer }
    }
    /// The reference, of a type that may move anyway.
    pub fn get_mut(self) -> &'a mut T
    where
        T: Unpin,
    {
        self.__pointer
    }
    /// The reference; the value must not be moved out of it.
    pub unsafe fn get_unchecked_mut(self) -> &'a mut T {
        self.__pointer
    }
    /// A pinned reference to a part.
    pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, f: F) -> Pin<&'a mut U> {
        Pin { __pointer: f(self.__pointer) }
    }
}
impl<P: Deref> Deref for Pin<P> {
    type Target = P::Target;
    fn deref(&self) -> &P::Target {
        &*self.__pointer
    }
}
impl<P: DerefMut> DerefMut for Pin<P>
where
    P::Target: Unpin,
{
    fn deref_mut(&mut self) -> &mut P::Target {
        &mut *self.__pointer
    }
}
impl<P: CoerceUnsized<U>, U> CoerceUnsized<Pin<U>> for Pin<P> {}
impl<P: fmt::Debug> fmt::Debug for Pin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.__pointer, f)
    }
}
impl<P: fmt::Display> fmt::Display for Pin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.__pointer, f)
    }
}
impl<P: Default + Deref<Target: Unpin>> Default for Pin<P> {
    fn default() -> Pin<P> {
        Pin { __pointer: P::default() }
    }
}
impl<P: Deref, Q: Deref> PartialOrd<Pin<Q>> for Pin<P>
where
    P::Target: PartialOrd<Q::Target>,
{
    fn partial_cmp(&self, other: &Pin<Q>) -> Option<crate::cmp::Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}
impl<P: Deref<Target: Ord>> Ord for Pin<P> {
    fn cmp(&self, other: &Pin<P>) -> crate::cmp::Ordering {
        Ord::cmp(&**self, &**other)
    }
}

pub use crate::macros::pin;
