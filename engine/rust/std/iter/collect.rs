//! From iterators to collections and numbers, and back.

use crate::ops::{Add, Mul};

/// Can be turned into an iterator: what `for` asks for.
pub trait IntoIterator {
    /// What the iterator gives.
    type Item;
    /// The iterator.
    type IntoIter: Iterator<Item = Self::Item>;
    /// Turns into the iterator.
    #[lang = "into_iter"]
    fn into_iter(self) -> Self::IntoIter;
}
impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    #[inline]
    fn into_iter(self) -> I {
        self
    }
}

/// Can be made of the values of an iterator: what `collect` makes.
pub trait FromIterator<A>: Sized {
    /// Made of these values.
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}

/// Can take more values.
pub trait Extend<A> {
    /// Takes these values.
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
}

impl Extend<()> for () {
    fn extend<T: IntoIterator<Item = ()>>(&mut self, iter: T) {
        for _ in iter {}
    }
}
impl FromIterator<()> for () {
    fn from_iter<T: IntoIterator<Item = ()>>(iter: T) {
        for _ in iter {}
    }
}
impl<A, B, ExtendA: Extend<A>, ExtendB: Extend<B>> Extend<(A, B)> for (ExtendA, ExtendB) {
    fn extend<T: IntoIterator<Item = (A, B)>>(&mut self, iter: T) {
        for (a, b) in iter {
            self.0.extend(Some(a));
            self.1.extend(Some(b));
        }
    }
}
impl<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>> FromIterator<(A, B)> for (FromA, FromB) {
    fn from_iter<T: IntoIterator<Item = (A, B)>>(iter: T) -> Self {
        let mut result = (FromA::default(), FromB::default());
        result.extend(iter);
        result
    }
}

// Gives the good values and keeps the first bad one.
struct Shunt<'a, I, R> {
    iter: I,
    residual: &'a mut Option<R>,
}
impl<T, E, I: Iterator<Item = Result<T, E>>> Iterator for Shunt<'_, I, E> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Ok(x)) => Some(x),
            Some(Err(e)) => {
                *self.residual = Some(e);
                None
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}
struct OptionShunt<'a, I> {
    iter: I,
    stopped: &'a mut bool,
}
impl<T, I: Iterator<Item = Option<T>>> Iterator for OptionShunt<'_, I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Some(x)) => Some(x),
            Some(None) => {
                *self.stopped = true;
                None
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
    fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
        let mut error = None;
        let value = V::from_iter(Shunt { iter: iter.into_iter(), residual: &mut error });
        match error {
            None => Ok(value),
            Some(e) => Err(e),
        }
    }
}
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        let mut stopped = false;
        let value = V::from_iter(OptionShunt { iter: iter.into_iter(), stopped: &mut stopped });
        if stopped { None } else { Some(value) }
    }
}

/// Can be summed up.
pub trait Sum<A = Self>: Sized {
    /// The sum of these values.
    #[track_caller]
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}
/// Can be multiplied up.
pub trait Product<A = Self>: Sized {
    /// The product of these values.
    #[track_caller]
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}

macro_rules! sum_and_product {
    ($zero:expr, $one:expr; $($t:ty)*) => { $(
        impl Sum for $t {
            #[track_caller]
            fn sum<I: Iterator<Item = $t>>(iter: I) -> $t {
                let mut total: $t = $zero;
                let mut iter = iter;
                iter.__to_the_end();
                for x in iter {
                    total = total + x;
                }
                total
            }
        }
        impl Product for $t {
            #[track_caller]
            fn product<I: Iterator<Item = $t>>(iter: I) -> $t {
                let mut total: $t = $one;
                let mut iter = iter;
                iter.__to_the_end();
                for x in iter {
                    total = total * x;
                }
                total
            }
        }
        impl<'a> Sum<&'a $t> for $t {
            #[track_caller]
            fn sum<I: Iterator<Item = &'a $t>>(iter: I) -> $t {
                let mut total: $t = $zero;
                let mut iter = iter;
                iter.__to_the_end();
                for x in iter {
                    total = total + *x;
                }
                total
            }
        }
        impl<'a> Product<&'a $t> for $t {
            #[track_caller]
            fn product<I: Iterator<Item = &'a $t>>(iter: I) -> $t {
                let mut total: $t = $one;
                let mut iter = iter;
                iter.__to_the_end();
                for x in iter {
                    total = total * *x;
                }
                total
            }
        }
    )* };
}
sum_and_product!(0, 1; i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
sum_and_product!(-0.0, 1.0; f32 f64);

impl<T, U, E> Sum<Result<U, E>> for Result<T, E>
where
    T: Sum<U>,
{
    fn sum<I: Iterator<Item = Result<U, E>>>(iter: I) -> Result<T, E> {
        let mut error = None;
        let total = T::sum(Shunt { iter, residual: &mut error });
        match error {
            None => Ok(total),
            Some(e) => Err(e),
        }
    }
}
impl<T, U, E> Product<Result<U, E>> for Result<T, E>
where
    T: Product<U>,
{
    fn product<I: Iterator<Item = Result<U, E>>>(iter: I) -> Result<T, E> {
        let mut error = None;
        let total = T::product(Shunt { iter, residual: &mut error });
        match error {
            None => Ok(total),
            Some(e) => Err(e),
        }
    }
}
impl<T, U> Sum<Option<U>> for Option<T>
where
    T: Sum<U>,
{
    fn sum<I: Iterator<Item = Option<U>>>(iter: I) -> Option<T> {
        let mut stopped = false;
        let total = T::sum(OptionShunt { iter, stopped: &mut stopped });
        if stopped { None } else { Some(total) }
    }
}
impl<T, U> Product<Option<U>> for Option<T>
where
    T: Product<U>,
{
    fn product<I: Iterator<Item = Option<U>>>(iter: I) -> Option<T> {
        let mut stopped = false;
        let total = T::product(OptionShunt { iter, stopped: &mut stopped });
        if stopped { None } else { Some(total) }
    }
}
