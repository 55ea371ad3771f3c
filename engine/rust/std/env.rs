//! What a program is started with: its name and nothing else here.

use crate::fmt;

/// The arguments; the first is the program's name.
pub struct Args {
    inner: crate::option::IntoIter<String>,
}
/// The arguments; the first is the program's name.
pub fn args() -> Args {
    Args { inner: Some(String::from("main")).into_iter() }
}
impl Iterator for Args {
    type Item = String;
    fn next(&mut self) -> Option<String> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl DoubleEndedIterator for Args {
    fn next_back(&mut self) -> Option<String> {
        self.inner.next_back()
    }
}
impl ExactSizeIterator for Args {}
impl fmt::Debug for Args {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Args").field("inner", &self.inner).finish()
    }
}

/// Why there is no such variable.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum VarError {
    /// It is not set.
    NotPresent,
}
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("environment variable not found")
    }
}
impl crate::error::Error for VarError {}
/// A variable of the environment; none is set here.
pub fn var<K: AsRef<str>>(_key: K) -> Result<String, VarError> {
    Err(VarError::NotPresent)
}
