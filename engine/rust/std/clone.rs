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

// Clones of primitive types, references and function pointers are copies, which the language makes itself.
macro_rules! clone_tuple {
    ($($T:ident $n:tt)*) => {
        impl<$($T: Clone),*> Clone for ($($T,)*) {
            #[inline]
            fn clone(&self) -> Self {
                ($(self.$n.clone(),)*)
            }
        }
    };
}
clone_tuple!(A 0);
clone_tuple!(A 0 B 1);
clone_tuple!(A 0 B 1 C 2);
clone_tuple!(A 0 B 1 C 2 D 3);
clone_tuple!(A 0 B 1 C 2 D 3 E 4);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
clone_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);
