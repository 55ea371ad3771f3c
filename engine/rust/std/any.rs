//! Types as values.

use crate::fmt;

/// Identifies a type.
#[derive(Clone, Copy, Eq, PartialEq, PartialOrd, Ord)]
pub struct TypeId {
    // As large as a real one.
    id: (u64, u64),
}
impl crate::hash::Hash for TypeId {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
        state.write_u64(self.id.0)
    }
}
impl TypeId {
    /// The identity of `T`.
    pub const fn of<T: ?Sized + 'static>() -> TypeId {
        TypeId { id: (unsafe { crate::intrinsics::type_id::<T>() }, 0) }
    }
}
impl fmt::Debug for TypeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeId({:#034x})", self.id.0)
    }
}

/// The name of a type, for people.
pub const fn type_name<T: ?Sized>() -> &'static str {
    unsafe { crate::intrinsics::type_name::<T>() }
}
/// The name of this value's type, for people.
pub const fn type_name_of_val<T: ?Sized>(_value: &T) -> &'static str {
    unsafe { crate::intrinsics::type_name::<T>() }
}

/// Any type that borrows nothing: its type can be asked while the program runs.
pub trait Any: 'static {
    /// The type of the value.
    fn type_id(&self) -> TypeId;
}
impl<T: 'static + ?Sized> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId::of::<T>()
    }
}

macro_rules! any_methods {
    ($($t:ty)*) => { $(
        impl $t {
            /// Is the value a `T`?
            pub fn is<T: Any>(&self) -> bool {
                TypeId::of::<T>() == self.type_id()
            }
            /// The value as a `T`, if it is one.
            pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
                if self.is::<T>() { unsafe { Some(&*(self as *const $t as *const T)) } } else { None }
            }
            /// The value as a mutable `T`, if it is one.
            pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
                if self.is::<T>() { unsafe { Some(&mut *(self as *mut $t as *mut T)) } } else { None }
            }
        }
        impl fmt::Debug for $t {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct("Any").finish_non_exhaustive()
            }
        }
    )* };
}
any_methods!(dyn Any dyn Any + Send dyn Any + Send + Sync);
