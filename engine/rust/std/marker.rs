//! Traits and types that say something about a type instead of doing something.

/// Types whose size is known while compiling.
#[lang = "sized"]
pub trait Sized {}

/// Types whose values are duplicated by copying their bytes.
#[lang = "copy"]
pub trait Copy: Clone {}

/// Types that may be sent to another thread.
#[lang = "send"]
pub unsafe auto trait Send {}

/// Types that may be shared between threads by reference.
#[lang = "sync"]
pub unsafe auto trait Sync {}

/// Types that may be moved after they were pinned.
#[lang = "unpin"]
pub auto trait Unpin {}
impl<T: ?Sized> Unpin for &T {}
impl<T: ?Sized> Unpin for &mut T {}
impl<T: ?Sized> Unpin for *const T {}
impl<T: ?Sized> Unpin for *mut T {}

/// Types that can lose their static size: arrays to slices, values to trait objects.
#[lang = "unsize"]
pub trait Unsize<T: ?Sized> {}

/// Tuples, as the argument lists of calls are.
#[lang = "tuple_trait"]
pub trait Tuple {}

/// Takes no room and behaves as if it owned a `T`.
#[lang = "phantom_data"]
pub struct PhantomData<T: ?Sized>;

impl<T: ?Sized> Clone for PhantomData<T> {
    fn clone(&self) -> Self {
        PhantomData
    }
}
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Default for PhantomData<T> {
    fn default() -> Self {
        PhantomData
    }
}
impl<T: ?Sized> PartialEq for PhantomData<T> {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}
impl<T: ?Sized> Eq for PhantomData<T> {}
impl<T: ?Sized> PartialOrd for PhantomData<T> {
    fn partial_cmp(&self, _other: &Self) -> Option<crate::cmp::Ordering> {
        Some(crate::cmp::Ordering::Equal)
    }
}
impl<T: ?Sized> Ord for PhantomData<T> {
    fn cmp(&self, _other: &Self) -> crate::cmp::Ordering {
        crate::cmp::Ordering::Equal
    }
}
impl<T: ?Sized> crate::hash::Hash for PhantomData<T> {
    fn hash<H: crate::hash::Hasher>(&self, _state: &mut H) {}
}

/// A field of this type keeps a type from being `Unpin`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PhantomPinned;
impl !Unpin for PhantomPinned {}
impl<T: ?Sized> Unpin for &T {}
impl<T: ?Sized> Unpin for &mut T {}
impl<T: ?Sized> Unpin for *const T {}
impl<T: ?Sized> Unpin for *mut T {}

impl<T: ?Sized> !Send for *const T {}
impl<T: ?Sized> !Send for *mut T {}
impl<T: ?Sized> !Sync for *const T {}
impl<T: ?Sized> !Sync for *mut T {}
unsafe impl<T: Sync + ?Sized> Send for &T {}
