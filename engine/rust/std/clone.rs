//! Duplicating values explicitly.

/// Types whose values can be duplicated.
#[lang = "clone"]
pub trait Clone: Sized {
    /// A duplicate of this value.
    fn clone(&self) -> Self;

    /// Makes this value a duplicate of `source`.
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone()
    }

    #[doc(hidden)]
    fn __assert_fields_are_clone(&self) {}
}

/// Never called: derived code mentions it so that each field's type is checked.
#[doc(hidden)]
pub fn __assert_clone<T: Clone + ?Sized>(_value: &T) {}
