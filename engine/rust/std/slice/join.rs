//! Joining parts to one.

use crate::borrow::Borrow;

/// Parts that can be joined.
pub trait Concat<Item: ?Sized> {
    /// What they become.
    type Output;
    /// The parts joined.
    fn concat(slice: &Self) -> Self::Output;
}
/// Parts that can be joined with something between them.
pub trait Join<Separator> {
    /// What they become.
    type Output;
    /// The parts joined.
    fn join(slice: &Self, sep: Separator) -> Self::Output;
}

impl<S: Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &Self) -> String {
        Join::join(slice, "")
    }
}
impl<S: Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &Self, sep: &str) -> String {
        let mut length = 0;
        let mut i = 0;
        while i < slice.len() {
            if i > 0 {
                length += sep.len();
            }
            let part: &str = slice[i].borrow();
            length += part.len();
            i += 1;
        }
        let mut text = String::with_capacity(length);
        i = 0;
        while i < slice.len() {
            if i > 0 {
                text.push_str(sep);
            }
            text.push_str(slice[i].borrow());
            i += 1;
        }
        text
    }
}

impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &Self) -> Vec<T> {
        let mut length = 0;
        for v in slice {
            let part: &[T] = v.borrow();
            length += part.len();
        }
        let mut result = Vec::with_capacity(length);
        for v in slice {
            result.extend_from_slice(v.borrow());
        }
        result
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &Self, sep: &T) -> Vec<T> {
        let mut result = Vec::new();
        let mut first = true;
        for v in slice {
            if !first {
                result.push(sep.clone());
            }
            first = false;
            result.extend_from_slice(v.borrow());
        }
        result
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
    fn join(slice: &Self, sep: &[T]) -> Vec<T> {
        let mut result = Vec::new();
        let mut first = true;
        for v in slice {
            if !first {
                result.extend_from_slice(sep);
            }
            first = false;
            result.extend_from_slice(v.borrow());
        }
        result
    }
}
