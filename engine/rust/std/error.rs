//! Errors.

use crate::fmt::{Debug, Display};

/// What an error type can do.
pub trait Error: Debug + Display {
    /// The error behind this one.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
    /// A short text; `Display` is better.
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }
    /// The error behind this one; `source` is better.
    fn cause(&self) -> Option<&dyn Error> {
        self.source()
    }
    #[doc(hidden)]
    fn __type_id(&self) -> crate::any::TypeId
    where
        Self: 'static,
    {
        crate::any::TypeId::of::<Self>()
    }
}

macro_rules! downcasts {
    ($($t:ty)*) => { $(
        impl $t {
            /// Is it a `T`?
            pub fn is<T: Error + 'static>(&self) -> bool {
                crate::any::TypeId::of::<T>() == self.__type_id()
            }
            /// The error as a `T`, if it is one.
            pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
                if self.is::<T>() { unsafe { Some(&*(self as *const $t as *const T)) } } else { None }
            }
            /// The error as a mutable `T`, if it is one.
            pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {
                if self.is::<T>() { unsafe { Some(&mut *(self as *mut $t as *mut T)) } } else { None }
            }
            /// The boxed error as a `T`, if it is one.
            pub fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<Self>> {
                if self.is::<T>() { unsafe { Ok(Box::from_raw(Box::into_raw(self) as *mut T)) } } else { Err(self) }
            }
        }
    )* };
}
downcasts! { dyn Error dyn Error + Send dyn Error + Send + Sync }

impl<'a, T: Error + ?Sized> Error for &'a T {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}
impl<T: Error> Error for Box<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}
impl Error for crate::fmt::Error {}
impl Error for crate::convert::Infallible {}
impl Error for crate::num::ParseIntError {}
impl Error for crate::num::ParseFloatError {}
impl Error for crate::num::TryFromIntError {}
impl Error for crate::str::ParseBoolError {}
impl Error for crate::str::Utf8Error {}
impl Error for crate::string::FromUtf8Error {}
impl Error for crate::string::FromUtf16Error {}
impl Error for crate::char::DecodeUtf16Error {}
impl Error for crate::slice::GetDisjointMutError {}
impl Error for crate::char::ParseCharError {}
impl Error for crate::char::CharTryFromError {}
impl Error for crate::char::TryFromCharError {}
impl Error for crate::cell::BorrowError {}
impl Error for crate::cell::BorrowMutError {}
impl Error for crate::array::TryFromSliceError {}
impl Error for crate::alloc::LayoutError {}

// An error that is only a text.
struct TextError(String);
impl Debug for TextError {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        Debug::fmt(&self.0, f)
    }
}
impl Display for TextError {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        Display::fmt(&self.0, f)
    }
}
impl Error for TextError {}

impl<'a> From<String> for Box<dyn Error + 'a> {
    fn from(text: String) -> Self {
        Box::new(TextError(text))
    }
}
impl<'a> From<&str> for Box<dyn Error + 'a> {
    fn from(text: &str) -> Self {
        Box::new(TextError(String::from(text)))
    }
}
impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {
    fn from(text: String) -> Self {
        Box::new(TextError(text))
    }
}
impl<'a> From<&str> for Box<dyn Error + Send + Sync + 'a> {
    fn from(text: &str) -> Self {
        Box::new(TextError(String::from(text)))
    }
}
impl<'a, 'b> From<crate::borrow::Cow<'b, str>> for Box<dyn Error + 'a> {
    fn from(text: crate::borrow::Cow<'b, str>) -> Self {
        Box::new(TextError(text.into_owned()))
    }
}
impl<'a, 'b> From<crate::borrow::Cow<'b, str>> for Box<dyn Error + Send + Sync + 'a> {
    fn from(text: crate::borrow::Cow<'b, str>) -> Self {
        Box::new(TextError(text.into_owned()))
    }
}
