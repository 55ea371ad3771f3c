//! Comparing and ordering values.

use self::Ordering::{Equal, Greater, Less};

/// The operators `==` and `!=`.
#[lang = "eq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    /// Are the two equal?
    fn eq(&self, other: &Rhs) -> bool;
    /// Are the two different?
    #[inline]
    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}

/// Equality that every value has with itself, too.
pub trait Eq: PartialEq<Self> {
    #[doc(hidden)]
    fn __assert_fields_are_eq(&self) {}
}

/// Never called: derived code mentions it so that each field's type is checked.
#[doc(hidden)]
pub fn __assert_eq<T: Eq + ?Sized>(_value: &T) {}

/// The result of comparing two values.
#[derive(Clone, Copy, Debug, Hash)]
#[repr(i8)]
pub enum Ordering {
    /// The first is smaller.
    Less = -1,
    /// They are the same.
    Equal = 0,
    /// The first is larger.
    Greater = 1,
}

impl Ordering {
    /// Is it `Equal`?
    pub const fn is_eq(self) -> bool {
        self as i8 == 0
    }
    /// Is it not `Equal`?
    pub const fn is_ne(self) -> bool {
        self as i8 != 0
    }
    /// Is it `Less`?
    pub const fn is_lt(self) -> bool {
        (self as i8) < 0
    }
    /// Is it `Greater`?
    pub const fn is_gt(self) -> bool {
        self as i8 > 0
    }
    /// Is it `Less` or `Equal`?
    pub const fn is_le(self) -> bool {
        self as i8 <= 0
    }
    /// Is it `Greater` or `Equal`?
    pub const fn is_ge(self) -> bool {
        self as i8 >= 0
    }
    /// The other way round.
    pub const fn reverse(self) -> Ordering {
        match self {
            Less => Greater,
            Equal => Equal,
            Greater => Less,
        }
    }
    /// This, or `other` where this is `Equal`.
    pub const fn then(self, other: Ordering) -> Ordering {
        match self {
            Equal => other,
            Less => Less,
            Greater => Greater,
        }
    }
    /// This, or what `f` says where this is `Equal`.
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
        match self {
            Equal => f(),
            unequal => unequal,
        }
    }
}
impl PartialEq for Ordering {
    #[inline]
    fn eq(&self, other: &Ordering) -> bool {
        *self as i8 == *other as i8
    }
}
impl Eq for Ordering {}
impl PartialOrd for Ordering {
    fn partial_cmp(&self, other: &Ordering) -> Option<Ordering> {
        Some((*self as i8).cmp(&(*other as i8)))
    }
}
impl Ord for Ordering {
    fn cmp(&self, other: &Ordering) -> Ordering {
        (*self as i8).cmp(&(*other as i8))
    }
}

/// The operators `<`, `<=`, `>` and `>=`.
#[lang = "partial_ord"]
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    /// How the two compare; `None` when they do not.
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    /// Is this smaller?
    #[inline]
    fn lt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Less) => true,
            _ => false,
        }
    }
    /// Is this smaller or the same?
    #[inline]
    fn le(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Less) | Some(Equal) => true,
            _ => false,
        }
    }
    /// Is this larger?
    #[inline]
    fn gt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Greater) => true,
            _ => false,
        }
    }
    /// Is this larger or the same?
    #[inline]
    fn ge(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Greater) | Some(Equal) => true,
            _ => false,
        }
    }
}

/// Types any two values of which can be ordered.
#[lang = "ord"]
pub trait Ord: Eq + PartialOrd<Self> {
    /// How the two compare.
    fn cmp(&self, other: &Self) -> Ordering;
    /// The larger of the two; `other` if they are the same.
    fn max(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { self } else { other }
    }
    /// The smaller of the two; this one if they are the same.
    fn min(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { other } else { self }
    }
    /// This value, moved into `min..=max` if it lies outside.
    #[track_caller]
    fn clamp(self, min: Self, max: Self) -> Self
    where
        Self: Sized,
    {
        if !(min <= max) {
            crate::rt::panic_str("assertion failed: min <= max");
        }
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
}

/// The smaller of two values; the first if they are the same.
#[inline]
pub fn min<T: Ord>(v1: T, v2: T) -> T {
    v1.min(v2)
}
/// The larger of two values; the second if they are the same.
#[inline]
pub fn max<T: Ord>(v1: T, v2: T) -> T {
    v1.max(v2)
}
/// The smaller of two values as `compare` sees them.
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {
    if compare(&v1, &v2).is_le() { v1 } else { v2 }
}
/// The larger of two values as `compare` sees them.
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {
    if compare(&v1, &v2).is_gt() { v1 } else { v2 }
}
/// The value with the smaller key.
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, mut f: F) -> T {
    if f(&v2) < f(&v1) { v2 } else { v1 }
}
/// The value with the larger key.
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, mut f: F) -> T {
    if f(&v2) < f(&v1) { v1 } else { v2 }
}

/// Orders the other way round.
#[derive(PartialEq, Eq, Debug, Copy, Clone, Default, Hash)]
pub struct Reverse<T>(pub T);

impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> {
        other.0.partial_cmp(&self.0)
    }
}
impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Reverse<T>) -> Ordering {
        other.0.cmp(&self.0)
    }
}

// ---------------------------------------------------------------- primitive types

macro_rules! compare_primitive {
    ($($t:ty)*) => { $(
        impl PartialEq for $t {
            #[inline]
            fn eq(&self, other: &$t) -> bool {
                *self == *other
            }
            #[inline]
            fn ne(&self, other: &$t) -> bool {
                *self != *other
            }
        }
        impl Eq for $t {}
        impl PartialOrd for $t {
            #[inline]
            fn partial_cmp(&self, other: &$t) -> Option<Ordering> {
                Some(if *self < *other {
                    Less
                } else if *self == *other {
                    Equal
                } else {
                    Greater
                })
            }
            #[inline]
            fn lt(&self, other: &$t) -> bool {
                *self < *other
            }
            #[inline]
            fn le(&self, other: &$t) -> bool {
                *self <= *other
            }
            #[inline]
            fn gt(&self, other: &$t) -> bool {
                *self > *other
            }
            #[inline]
            fn ge(&self, other: &$t) -> bool {
                *self >= *other
            }
        }
        impl Ord for $t {
            #[inline]
            fn cmp(&self, other: &$t) -> Ordering {
                if *self < *other {
                    Less
                } else if *self == *other {
                    Equal
                } else {
                    Greater
                }
            }
            #[track_caller]
            fn clamp(self, min: $t, max: $t) -> $t {
                if min > max {
                    panic!("min > max. min = {:?}, max = {:?}", min, max);
                }
                if self < min {
                    min
                } else if self > max {
                    max
                } else {
                    self
                }
            }
        }
    )* };
}
compare_primitive!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! compare_float {
    ($($t:ty)*) => { $(
        impl PartialEq for $t {
            #[inline]
            fn eq(&self, other: &$t) -> bool {
                *self == *other
            }
            #[inline]
            fn ne(&self, other: &$t) -> bool {
                *self != *other
            }
        }
        impl PartialOrd for $t {
            #[inline]
            fn partial_cmp(&self, other: &$t) -> Option<Ordering> {
                if *self < *other {
                    Some(Less)
                } else if *self == *other {
                    Some(Equal)
                } else if *self > *other {
                    Some(Greater)
                } else {
                    None
                }
            }
            #[inline]
            fn lt(&self, other: &$t) -> bool {
                *self < *other
            }
            #[inline]
            fn le(&self, other: &$t) -> bool {
                *self <= *other
            }
            #[inline]
            fn gt(&self, other: &$t) -> bool {
                *self > *other
            }
            #[inline]
            fn ge(&self, other: &$t) -> bool {
                *self >= *other
            }
        }
    )* };
}
compare_float!(f32 f64);

impl PartialEq for () {
    fn eq(&self, _other: &()) -> bool {
        true
    }
}
impl Eq for () {}
impl PartialOrd for () {
    fn partial_cmp(&self, _other: &()) -> Option<Ordering> {
        Some(Equal)
    }
}
impl Ord for () {
    fn cmp(&self, _other: &()) -> Ordering {
        Equal
    }
}
impl PartialEq for ! {
    fn eq(&self, _other: &!) -> bool {
        *self
    }
}
impl Eq for ! {}
impl PartialOrd for ! {
    fn partial_cmp(&self, _other: &!) -> Option<Ordering> {
        *self
    }
}
impl Ord for ! {
    fn cmp(&self, _other: &!) -> Ordering {
        *self
    }
}

// ---------------------------------------------------------------- references and pointers

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {
    #[inline]
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(*self, *other)
    }
    #[inline]
    fn ne(&self, other: &&B) -> bool {
        PartialEq::ne(*self, *other)
    }
}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&B> for &A {
    #[inline]
    fn partial_cmp(&self, other: &&B) -> Option<Ordering> {
        PartialOrd::partial_cmp(*self, *other)
    }
}
impl<A: ?Sized + Ord> Ord for &A {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(*self, *other)
    }
}
impl<A: ?Sized + Eq> Eq for &A {}

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &mut A {
    #[inline]
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&mut B> for &mut A {
    #[inline]
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}
impl<A: ?Sized + Ord> Ord for &mut A {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
impl<A: ?Sized + Eq> Eq for &mut A {}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &A {
    #[inline]
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(*self, &**other)
    }
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &mut A {
    #[inline]
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(&**self, *other)
    }
}

macro_rules! compare_pointer {
    ($($t:ty)*) => { $(
        impl<T: ?Sized> PartialEq for $t {
            #[inline]
            fn eq(&self, other: &$t) -> bool {
                unsafe { crate::intrinsics::ptr_eq(*self as *const T, *other as *const T) }
            }
        }
        impl<T: ?Sized> Eq for $t {}
        impl<T: ?Sized> PartialOrd for $t {
            fn partial_cmp(&self, other: &$t) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl<T: ?Sized> Ord for $t {
            fn cmp(&self, other: &$t) -> Ordering {
                if *self < *other {
                    Ordering::Less
                } else if *self == *other {
                    Ordering::Equal
                } else {
                    Ordering::Greater
                }
            }
        }
    )* };
}
compare_pointer!(*const T *mut T);

// ---------------------------------------------------------------- tuples

macro_rules! compare_tuple {
    ($($T:ident $n:tt)*) => {
        impl<$($T: PartialEq),*> PartialEq for ($($T,)*) {
            #[inline]
            fn eq(&self, other: &($($T,)*)) -> bool {
                $( self.$n == other.$n )&&*
            }
        }
        impl<$($T: Eq),*> Eq for ($($T,)*) {}
        impl<$($T: PartialOrd),*> PartialOrd for ($($T,)*) {
            fn partial_cmp(&self, other: &($($T,)*)) -> Option<Ordering> {
                $(
                    match self.$n.partial_cmp(&other.$n) {
                        Some(Equal) => {}
                        unequal => return unequal,
                    }
                )*
                Some(Equal)
            }
        }
        impl<$($T: Ord),*> Ord for ($($T,)*) {
            fn cmp(&self, other: &($($T,)*)) -> Ordering {
                $(
                    match self.$n.cmp(&other.$n) {
                        Equal => {}
                        unequal => return unequal,
                    }
                )*
                Equal
            }
        }
    };
}
compare_tuple!(A 0);
compare_tuple!(A 0 B 1);
compare_tuple!(A 0 B 1 C 2);
compare_tuple!(A 0 B 1 C 2 D 3);
compare_tuple!(A 0 B 1 C 2 D 3 E 4);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
compare_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);
