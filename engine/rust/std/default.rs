//! Values to start from.

/// Types that have a useful default value.
pub trait Default: Sized {
    /// The default value.
    fn default() -> Self;
}

macro_rules! default_of {
    ($($t:ty: $value:expr),*) => { $(
        impl Default for $t {
            fn default() -> $t {
                $value
            }
        }
    )* };
}
default_of!(i8: 0, i16: 0, i32: 0, i64: 0, i128: 0, isize: 0, u8: 0, u16: 0, u32: 0, u64: 0, u128: 0, usize: 0);
default_of!(f32: 0.0, f64: 0.0, bool: false, char: '\0', (): ());

impl<T> Default for &[T] {
    fn default() -> Self {
        &[]
    }
}
impl Default for &str {
    fn default() -> Self {
        ""
    }
}

macro_rules! default_of_tuple {
    ($($T:ident)*) => {
        impl<$($T: Default),*> Default for ($($T,)*) {
            fn default() -> Self {
                ($($T::default(),)*)
            }
        }
    };
}
default_of_tuple!(A);
default_of_tuple!(A B);
default_of_tuple!(A B C);
default_of_tuple!(A B C D);
default_of_tuple!(A B C D E);
default_of_tuple!(A B C D E F);
default_of_tuple!(A B C D E F G);
default_of_tuple!(A B C D E F G H);
default_of_tuple!(A B C D E F G H I);
default_of_tuple!(A B C D E F G H I J);
default_of_tuple!(A B C D E F G H I J K);
default_of_tuple!(A B C D E F G H I J K L);
