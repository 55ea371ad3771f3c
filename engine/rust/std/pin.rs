//! Pointers to values that must not move.

use crate::fmt;
use crate::ops::{CoerceUnsized, Deref, DerefMut};

/// A pointer whose target stays where it is, unless its type is `Unpin`.
#[lang = "pin"]
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Pin<P> {
    pointer: P,
}
impl<P: Deref> Pin<P> {
    /// Pins a pointer to a type that may move anyway.
    pub const fn new(pointer: P) -> Pin<P>
    where
        P::Target: Unpin,
    {
        Pin { pointer }
    }
    /// Pins a pointer; its target must never move again.
    pub const unsafe fn new_unchecked(pointer: P) -> Pin<P> {
        Pin { pointer }
    }
    /// A pinned shared reference.
    pub fn as_ref(&self) -> Pin<&P::Target> {
        Pin { pointer: &*self.pointer }
    }
    /// The pointer again.
    pub fn into_inner(pin: Pin<P>) -> P
    where
        P::Target: Unpin,
    {
        pin.pointer
    }
}
impl<P: DerefMut> Pin<P> {
    /// A pinned mutable reference.
    pub fn as_mut(&mut self) -> Pin<&mut P::Target> {
        Pin { pointer: &mut *self.pointer }
    }
    /// Puts another value in.
    pub fn set(&mut self, value: P::Target)
    where
        P::Target: Sized,
    {
        *self.pointer = value;
    }
}
impl<'a, T: ?Sized> Pin<&'a T> {
    /// The reference.
    pub fn get_ref(self) -> &'a T {
        self.pointer
    }
}
impl<'a, T: ?Sized> Pin<&'a mut T> {
    /// The reference, of a type that may move anyway.
    pub fn get_mut(self) -> &'a mut T
    where
        T: Unpin,
    {
        self.pointer
    }
    /// The reference; the value must not be moved out of it.
    pub unsafe fn get_unchecked_mut(self) -> &'a mut T {
        self.pointer
    }
    /// A pinned reference to a part.
    pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, f: F) -> Pin<&'a mut U> {
        Pin { pointer: f(self.pointer) }
    }
}
impl<P: Deref> Deref for Pin<P> {
    type Target = P::Target;
    fn deref(&self) -> &P::Target {
        &*self.pointer
    }
}
impl<P: DerefMut> DerefMut for Pin<P>
where
    P::Target: Unpin,
{
    fn deref_mut(&mut self) -> &mut P::Target {
        &mut *self.pointer
    }
}
impl<P: CoerceUnsized<U>, U> CoerceUnsized<Pin<U>> for Pin<P> {}
impl<P: fmt::Debug> fmt::Debug for Pin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.pointer, f)
    }
}
impl<P: fmt::Display> fmt::Display for Pin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.pointer, f)
    }
}
