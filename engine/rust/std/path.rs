//! Paths of files, as text: nothing here looks at a file.

use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::error::Error;
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::Deref;
use crate::rc::Rc;
use crate::sync::Arc;

/// What stands between the names of a path.
pub const MAIN_SEPARATOR: char = '/';
/// What stands between the names of a path.
pub const MAIN_SEPARATOR_STR: &str = "/";
/// Does it stand between the names of a path?
pub fn is_separator(c: char) -> bool {
    c == '/'
}

fn text(bytes: &[u8]) -> &OsStr {
    unsafe { OsStr::from_encoded_bytes_unchecked(bytes) }
}

/// What a path of Windows begins with.
#[derive(Copy, Clone, Debug, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub enum Prefix<'a> {
    /// As it is.
    Verbatim(&'a OsStr),
    /// A share as it is.
    VerbatimUNC(&'a OsStr, &'a OsStr),
    /// A disk as it is.
    VerbatimDisk(u8),
    /// A device.
    DeviceNS(&'a OsStr),
    /// A share.
    UNC(&'a OsStr, &'a OsStr),
    /// A disk.
    Disk(u8),
}
impl Prefix<'_> {
    /// Is it taken as it is?
    pub fn is_verbatim(&self) -> bool {
        matches!(self, Prefix::Verbatim(_) | Prefix::VerbatimDisk(_) | Prefix::VerbatimUNC(..))
    }
}
/// What a path of Windows begins with; never made here.
#[derive(Copy, Clone, Debug, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct PrefixComponent<'a> {
    raw: &'a OsStr,
    parsed: Prefix<'a>,
}
impl<'a> PrefixComponent<'a> {
    /// What it means.
    pub fn kind(&self) -> Prefix<'a> {
        self.parsed
    }
    /// Its text.
    pub fn as_os_str(&self) -> &'a OsStr {
        self.raw
    }
}

/// A part of a path.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Component<'a> {
    /// What a path of Windows begins with.
    Prefix(PrefixComponent<'a>),
    /// The `/` at the beginning.
    RootDir,
    /// A `.` at the beginning.
    CurDir,
    /// `..`
    ParentDir,
    /// A name.
    Normal(&'a OsStr),
}
impl<'a> Component<'a> {
    /// Its text.
    pub fn as_os_str(self) -> &'a OsStr {
        match self {
            Component::Prefix(p) => p.as_os_str(),
            Component::RootDir => OsStr::new("/"),
            Component::CurDir => OsStr::new("."),
            Component::ParentDir => OsStr::new(".."),
            Component::Normal(name) => name,
        }
    }
}

/// The parts of a path.
#[derive(Clone)]
pub struct Components<'a> {
    rest: &'a [u8],
    // Nothing was taken from the beginning yet: a `/` or `.` there is a part of its own.
    whole: bool,
}
impl<'a> Components<'a> {
    // How many bytes the root, or a `.` at the beginning, takes.
    fn lead(&self) -> usize {
        match self.rest {
            [b'/', ..] | [b'.'] | [b'.', b'/', ..] if self.whole => 1,
            _ => 0,
        }
    }
    fn part(name: &'a [u8]) -> Option<Component<'a>> {
        match name {
            b"" | b"." => None,
            b".." => Some(Component::ParentDir),
            name => Some(Component::Normal(text(name))),
        }
    }
    // A lone part before everything: the root or `.`.
    fn take_lead(&mut self) -> Option<Component<'a>> {
        let lead = self.lead();
        self.whole = false;
        if lead == 0 {
            return None;
        }
        let root = self.rest[0] == b'/';
        self.rest = &self.rest[1..];
        Some(if root { Component::RootDir } else { Component::CurDir })
    }
    // The first name and what follows it; the last name and what comes before it.
    fn split_first(&self) -> (&'a [u8], &'a [u8]) {
        match self.rest.iter().position(|b| *b == b'/') {
            Some(i) => (&self.rest[..i], &self.rest[i + 1..]),
            None => (self.rest, b""),
        }
    }
    fn split_last(&self) -> (&'a [u8], &'a [u8]) {
        let lead = self.lead();
        match self.rest[lead..].iter().rposition(|b| *b == b'/') {
            Some(i) => (&self.rest[lead + i + 1..], &self.rest[..lead + i]),
            None => (&self.rest[lead..], &self.rest[..lead]),
        }
    }
    /// The path of the parts that are left.
    pub fn as_path(&self) -> &'a Path {
        let mut left = self.clone();
        while !left.whole && !left.rest.is_empty() {
            let (name, after) = left.split_first();
            if Components::part(name).is_some() {
                break;
            }
            left.rest = after;
        }
        while left.rest.len() > left.lead() {
            let (name, before) = left.split_last();
            if Components::part(name).is_some() {
                break;
            }
            left.rest = before;
        }
        Path::new(text(left.rest))
    }
}
impl<'a> Iterator for Components<'a> {
    type Item = Component<'a>;
    fn next(&mut self) -> Option<Component<'a>> {
        if self.whole {
            if let Some(lead) = self.take_lead() {
                return Some(lead);
            }
        }
        while !self.rest.is_empty() {
            let (name, after) = self.split_first();
            self.rest = after;
            if let Some(part) = Components::part(name) {
                return Some(part);
            }
        }
        None
    }
}
impl<'a> DoubleEndedIterator for Components<'a> {
    fn next_back(&mut self) -> Option<Component<'a>> {
        while self.rest.len() > self.lead() {
            let (name, before) = self.split_last();
            self.rest = before;
            if let Some(part) = Components::part(name) {
                return Some(part);
            }
        }
        self.take_lead()
    }
}
impl fmt::Debug for Components<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Parts<'a>(&'a Components<'a>);
        impl fmt::Debug for Parts<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.0.clone()).finish()
            }
        }
        f.debug_tuple("Components").field(&Parts(self)).finish()
    }
}
impl PartialEq for Components<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.clone().eq(other.clone())
    }
}
impl Eq for Components<'_> {}
impl PartialOrd for Components<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Components<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        Iterator::cmp(self.clone(), other.clone())
    }
}

/// The texts of a path's parts.
#[derive(Clone)]
pub struct Iter<'a> {
    inner: Components<'a>,
}
impl<'a> Iter<'a> {
    /// The path of the parts that are left.
    pub fn as_path(&self) -> &'a Path {
        self.inner.as_path()
    }
}
impl<'a> Iterator for Iter<'a> {
    type Item = &'a OsStr;
    fn next(&mut self) -> Option<&'a OsStr> {
        self.inner.next().map(Component::as_os_str)
    }
}
impl<'a> DoubleEndedIterator for Iter<'a> {
    fn next_back(&mut self) -> Option<&'a OsStr> {
        self.inner.next_back().map(Component::as_os_str)
    }
}
impl fmt::Debug for Iter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Parts<'a>(&'a Iter<'a>);
        impl fmt::Debug for Parts<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.0.clone()).finish()
            }
        }
        f.debug_tuple("Iter").field(&Parts(self)).finish()
    }
}
/// A path and those above it.
#[derive(Copy, Clone, Debug)]
pub struct Ancestors<'a> {
    next: Option<&'a Path>,
}
impl<'a> Iterator for Ancestors<'a> {
    type Item = &'a Path;
    fn next(&mut self) -> Option<&'a Path> {
        let path = self.next?;
        self.next = path.parent();
        Some(path)
    }
}

/// The path does not begin so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripPrefixError(());
impl fmt::Display for StripPrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("prefix not found")
    }
}
impl Error for StripPrefixError {}

/// A path.
#[repr(transparent)]
pub struct Path {
    inner: OsStr,
}
/// A path, on the heap.
#[derive(Clone, Default)]
pub struct PathBuf {
    inner: OsString,
}

// Where a name's ending begins.
fn dot(name: &[u8], first: bool) -> Option<usize> {
    if name == b".." || name.is_empty() {
        return None;
    }
    let rest = &name[1..];
    let at = if first { rest.iter().position(|b| *b == b'.') } else { rest.iter().rposition(|b| *b == b'.') };
    at.map(|i| i + 1)
}

impl Path {
    /// This text as a path.
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path {
        unsafe { &*(s.as_ref() as *const OsStr as *const Path) }
    }
    fn bytes(&self) -> &[u8] {
        self.inner.as_encoded_bytes()
    }
    /// The text.
    pub fn as_os_str(&self) -> &OsStr {
        &self.inner
    }
    /// The text, for changing.
    pub fn as_mut_os_str(&mut self) -> &mut OsStr {
        &mut self.inner
    }
    /// The text, if it is UTF-8.
    pub fn to_str(&self) -> Option<&str> {
        self.inner.to_str()
    }
    /// The text, with a sign for what is no UTF-8.
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        self.inner.to_string_lossy()
    }
    /// The path, owned.
    pub fn to_path_buf(&self) -> PathBuf {
        PathBuf { inner: self.inner.to_os_string() }
    }
    /// The path, owned.
    pub fn into_path_buf(self: Box<Path>) -> PathBuf {
        self.to_path_buf()
    }
    /// Does it begin at the root?
    pub fn is_absolute(&self) -> bool {
        self.has_root()
    }
    /// Does it not begin at the root?
    pub fn is_relative(&self) -> bool {
        !self.has_root()
    }
    /// Does it begin at the root?
    pub fn has_root(&self) -> bool {
        self.bytes().first() == Some(&b'/')
    }
    /// The path without its last part.
    pub fn parent(&self) -> Option<&Path> {
        let mut parts = self.components();
        match parts.next_back()? {
            Component::RootDir => None,
            _ => Some(parts.as_path()),
        }
    }
    /// This path and those above it.
    pub fn ancestors(&self) -> Ancestors<'_> {
        Ancestors { next: Some(self) }
    }
    /// The last part, if it is a name.
    pub fn file_name(&self) -> Option<&OsStr> {
        match self.components().next_back()? {
            Component::Normal(name) => Some(name),
            _ => None,
        }
    }
    fn name_until(&self, first: bool) -> Option<&OsStr> {
        let name = self.file_name()?.as_encoded_bytes();
        Some(text(&name[..dot(name, first).unwrap_or(name.len())]))
    }
    /// The last name without its ending.
    pub fn file_stem(&self) -> Option<&OsStr> {
        self.name_until(false)
    }
    /// The last name up to its first ending.
    pub fn file_prefix(&self) -> Option<&OsStr> {
        self.name_until(true)
    }
    /// The last name's ending.
    pub fn extension(&self) -> Option<&OsStr> {
        let name = self.file_name()?.as_encoded_bytes();
        dot(name, false).map(|i| text(&name[i + 1..]))
    }
    /// The path that follows `base`.
    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> {
        let mut parts = self.components();
        for part in base.as_ref().components() {
            if parts.next() != Some(part) {
                return Err(StripPrefixError(()));
            }
        }
        Ok(parts.as_path())
    }
    /// Does it begin with these parts?
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {
        self.strip_prefix(base).is_ok()
    }
    /// Does it end with these parts?
    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {
        let mut parts = self.components();
        child.as_ref().components().rev().all(|part| parts.next_back() == Some(part))
    }
    /// This path with another one behind it.
    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {
        let mut joined = self.to_path_buf();
        joined.push(path);
        joined
    }
    /// The path with another last name.
    pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {
        let mut path = self.to_path_buf();
        path.set_file_name(file_name);
        path
    }
    /// The path with another ending.
    #[track_caller]
    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let mut path = self.to_path_buf();
        path.set_extension(extension);
        path
    }
    /// The path with an ending more.
    #[track_caller]
    pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let mut path = self.to_path_buf();
        path.add_extension(extension);
        path
    }
    /// The parts.
    pub fn components(&self) -> Components<'_> {
        Components { rest: self.bytes(), whole: true }
    }
    /// The texts of the parts.
    pub fn iter(&self) -> Iter<'_> {
        Iter { inner: self.components() }
    }
    /// For people: a sign stands for what is no UTF-8.
    pub fn display(&self) -> Display<'_> {
        Display { path: self }
    }
}
/// A path for people.
pub struct Display<'a> {
    path: &'a Path,
}
impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.path.inner.display(), f)
    }
}
impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.path, f)
    }
}

impl PathBuf {
    /// An empty path.
    pub const fn new() -> PathBuf {
        PathBuf { inner: OsString::new() }
    }
    /// An empty path with room for so many bytes.
    pub fn with_capacity(capacity: usize) -> PathBuf {
        PathBuf { inner: OsString::with_capacity(capacity) }
    }
    /// The path, borrowed.
    pub fn as_path(&self) -> &Path {
        self
    }
    /// Puts `path` behind this; one that begins at the root takes its place.
    pub fn push<P: AsRef<Path>>(&mut self, path: P) {
        let path = path.as_ref();
        if path.has_root() {
            self.inner.clear();
        } else if !self.bytes().is_empty() && self.bytes().last() != Some(&b'/') {
            self.inner.push("/");
        }
        self.inner.push(&path.inner);
    }
    /// Takes the last part away, if there is one above it.
    pub fn pop(&mut self) -> bool {
        match self.parent() {
            Some(parent) => {
                let len = parent.bytes().len();
                self.inner.truncate(len);
                true
            }
            None => false,
        }
    }
    /// Gives it another last name.
    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {
        if self.file_name().is_some() {
            self.pop();
        }
        self.push(Path::new(&file_name));
    }
    // Ends the path after `len` bytes of its last name, and puts an ending there.
    #[track_caller]
    fn end_name(&mut self, len: usize, extension: &OsStr) -> bool {
        if extension.as_encoded_bytes().contains(&b'/') {
            panic!("extension cannot contain path separators: {extension:?}");
        }
        let Some(name) = self.file_name() else { return false };
        let from = name.as_encoded_bytes().as_ptr() as usize - self.bytes().as_ptr() as usize;
        self.inner.truncate(from + len);
        if !extension.is_empty() {
            self.inner.push(".");
            self.inner.push(extension);
        }
        true
    }
    /// Gives it another ending.
    #[track_caller]
    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        let len = self.file_stem().map_or(0, OsStr::len);
        self.end_name(len, extension.as_ref())
    }
    /// Gives it an ending more.
    #[track_caller]
    pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        if extension.as_ref().is_empty() {
            return self.file_name().is_some();
        }
        let len = self.file_name().map_or(0, OsStr::len);
        self.end_name(len, extension.as_ref())
    }
    /// The text, for changing.
    pub fn as_mut_os_string(&mut self) -> &mut OsString {
        &mut self.inner
    }
    /// The text.
    pub fn into_os_string(self) -> OsString {
        self.inner
    }
    /// The path, boxed.
    pub fn into_boxed_path(self) -> Box<Path> {
        Box::from(self)
    }
    /// How many bytes there is room for.
    pub fn capacity(&self) -> usize {
        self.inner.capacity()
    }
    /// Makes it empty.
    pub fn clear(&mut self) {
        self.inner.clear()
    }
    /// Makes room for at least so many more bytes.
    pub fn reserve(&mut self, additional: usize) {
        self.inner.reserve(additional)
    }
    /// Makes room for exactly so many more bytes.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.inner.reserve_exact(additional)
    }
    /// Makes room for at least so many more bytes, if there is so much memory.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        self.inner.try_reserve(additional)
    }
    /// Gives the room back that so many bytes do not need.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.inner.shrink_to(min_capacity)
    }
    /// Gives the room that is not needed back.
    pub fn shrink_to_fit(&mut self) {
        self.inner.shrink_to_fit()
    }
}
impl Deref for PathBuf {
    type Target = Path;
    fn deref(&self) -> &Path {
        Path::new(&self.inner)
    }
}
impl crate::ops::DerefMut for PathBuf {
    fn deref_mut(&mut self) -> &mut Path {
        unsafe { &mut *(&mut *self.inner as *mut OsStr as *mut Path) }
    }
}
impl Borrow<Path> for PathBuf {
    fn borrow(&self) -> &Path {
        self
    }
}
impl ToOwned for Path {
    type Owned = PathBuf;
    fn to_owned(&self) -> PathBuf {
        self.to_path_buf()
    }
}
impl PartialEq for Path {
    fn eq(&self, other: &Path) -> bool {
        self.components() == other.components()
    }
}
impl Eq for Path {}
impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Path) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Path {
    fn cmp(&self, other: &Path) -> Ordering {
        self.components().cmp(other.components())
    }
}
impl Hash for Path {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for part in self.components() {
            part.hash(state);
        }
    }
}
impl PartialEq for PathBuf {
    fn eq(&self, other: &PathBuf) -> bool {
        **self == **other
    }
}
impl Eq for PathBuf {}
impl PartialOrd for PathBuf {
    fn partial_cmp(&self, other: &PathBuf) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for PathBuf {
    fn cmp(&self, other: &PathBuf) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
impl Hash for PathBuf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
macro_rules! path_eq {
    ($($A:ty, $B:ty;)*) => { $(
        impl PartialEq<$B> for $A {
            fn eq(&self, other: &$B) -> bool {
                <Self as AsRef<Path>>::as_ref(self).components() == <$B as AsRef<Path>>::as_ref(other).components()
            }
        }
        impl PartialEq<$A> for $B {
            fn eq(&self, other: &$A) -> bool {
                *other == *self
            }
        }
    )* };
}
path_eq! {
    PathBuf, Path; PathBuf, &Path; PathBuf, OsStr; PathBuf, &OsStr; PathBuf, OsString; PathBuf, str; PathBuf, String;
    Path, OsStr; Path, &OsStr; Path, OsString; Path, str; Path, String; &Path, OsStr; &Path, OsString; &Path, str;
}
macro_rules! as_path {
    ($($t:ty)*) => { $(
        impl AsRef<Path> for $t {
            fn as_ref(&self) -> &Path {
                Path::new::<OsStr>(self.as_ref())
            }
        }
    )* };
}
as_path! { OsStr OsString str String PathBuf Component<'_> }
impl AsRef<Path> for Path {
    fn as_ref(&self) -> &Path {
        self
    }
}
impl AsRef<OsStr> for Path {
    fn as_ref(&self) -> &OsStr {
        &self.inner
    }
}
impl AsRef<OsStr> for PathBuf {
    fn as_ref(&self) -> &OsStr {
        &self.inner
    }
}
impl AsRef<OsStr> for Component<'_> {
    fn as_ref(&self) -> &OsStr {
        self.as_os_str()
    }
}
impl AsRef<Path> for Components<'_> {
    fn as_ref(&self) -> &Path {
        self.as_path()
    }
}
impl AsRef<Path> for Iter<'_> {
    fn as_ref(&self) -> &Path {
        self.as_path()
    }
}
impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.inner, f)
    }
}
impl fmt::Debug for PathBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {
    fn from(s: &T) -> PathBuf {
        PathBuf { inner: s.as_ref().to_os_string() }
    }
}
impl From<String> for PathBuf {
    fn from(s: String) -> PathBuf {
        PathBuf { inner: s.into() }
    }
}
impl From<OsString> for PathBuf {
    fn from(s: OsString) -> PathBuf {
        PathBuf { inner: s }
    }
}
impl From<PathBuf> for OsString {
    fn from(path: PathBuf) -> OsString {
        path.inner
    }
}
impl From<Box<Path>> for PathBuf {
    fn from(path: Box<Path>) -> PathBuf {
        path.into_path_buf()
    }
}
impl<'a> From<Cow<'a, Path>> for PathBuf {
    fn from(path: Cow<'a, Path>) -> PathBuf {
        path.into_owned()
    }
}
impl<'a> From<&'a Path> for Cow<'a, Path> {
    fn from(path: &'a Path) -> Cow<'a, Path> {
        Cow::Borrowed(path)
    }
}
impl<'a> From<PathBuf> for Cow<'a, Path> {
    fn from(path: PathBuf) -> Cow<'a, Path> {
        Cow::Owned(path)
    }
}
macro_rules! shared_path {
    ($($P:ident $raw:ty;)*) => { $(
        impl From<&Path> for $P<Path> {
            fn from(path: &Path) -> Self {
                let text: $P<OsStr> = $P::from(&path.inner);
                unsafe { $P::from_raw($P::into_raw(text) as $raw) }
            }
        }
        impl From<PathBuf> for $P<Path> {
            fn from(path: PathBuf) -> Self {
                $P::from(&*path)
            }
        }
    )* };
}
shared_path! { Box *mut Path; Rc *const Path; Arc *const Path; }
impl Clone for Box<Path> {
    fn clone(&self) -> Self {
        Box::from(&**self)
    }
}
impl crate::str::FromStr for PathBuf {
    type Err = crate::convert::Infallible;
    fn from_str(s: &str) -> Result<PathBuf, Self::Err> {
        Ok(PathBuf::from(s))
    }
}
impl<P: AsRef<Path>> FromIterator<P> for PathBuf {
    fn from_iter<I: IntoIterator<Item = P>>(iter: I) -> PathBuf {
        let mut path = PathBuf::new();
        path.extend(iter);
        path
    }
}
impl<P: AsRef<Path>> Extend<P> for PathBuf {
    fn extend<I: IntoIterator<Item = P>>(&mut self, iter: I) {
        for p in iter {
            self.push(p);
        }
    }
}
impl<'a> IntoIterator for &'a Path {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
impl<'a> IntoIterator for &'a PathBuf {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
