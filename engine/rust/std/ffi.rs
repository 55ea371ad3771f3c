//! Texts as C and the operating system have them.

use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Deref, DerefMut};
use crate::rc::Rc;
use crate::str::Utf8Error;
use crate::sync::Arc;

macro_rules! c_types {
    ($($C:ident $t:ty;)*) => { $(
        /// C's type of this name.
        #[allow(non_camel_case_types)]
        pub type $C = $t;
    )* };
}
c_types! {
    c_char i8; c_schar i8; c_uchar u8; c_short i16; c_ushort u16; c_int i32; c_uint u32; c_long i64; c_ulong u64;
    c_longlong i64; c_ulonglong u64; c_float f32; c_double f64;
}
/// What C's `void` pointers point at.
#[allow(non_camel_case_types)]
#[repr(u8)]
pub enum c_void {
    #[doc(hidden)]
    __One,
    #[doc(hidden)]
    __Two,
}
pub mod c_str {
    //! Texts that end with a byte 0.
    pub use super::{
        CStr, CString, FromBytesUntilNulError, FromBytesWithNulError, FromVecWithNulError, IntoStringError, NulError,
    };
}
pub mod os_str {
    //! Texts of the operating system.
    pub use super::{Display, OsStr, OsString};
}

// Bytes in quotes: what is UTF-8 as text, the rest as `\x…`.
fn debug_bytes(bytes: &[u8], quote: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    use crate::fmt::Write;
    let mut rest = bytes;
    f.write_char('"')?;
    while !rest.is_empty() {
        let (good, bad) = match crate::str::from_utf8(rest) {
            Ok(_) => (rest.len(), 0),
            Err(e) => (e.valid_up_to(), e.error_len().unwrap_or(rest.len() - e.valid_up_to())),
        };
        for c in unsafe { crate::str::from_utf8_unchecked(&rest[..good]) }.chars() {
            if quote && c.is_ascii() {
                write!(f, "{}", crate::ascii::escape_default(c as u8))?;
            } else if c == '\'' {
                f.write_char(c)?;
            } else {
                write!(f, "{}", c.escape_debug())?;
            }
        }
        for b in &rest[good..good + bad] {
            write!(f, "\\x{b:02x}")?;
        }
        rest = &rest[good + bad..];
    }
    f.write_char('"')
}

// What an owned text `$O` and its borrowed form `$B` of bytes have in common.
macro_rules! text_pair {
    ($O:ident $B:ident $as:ident) => {
        impl Deref for $O {
            type Target = $B;
            fn deref(&self) -> &$B {
                self.$as()
            }
        }
        impl AsRef<$B> for $O {
            fn as_ref(&self) -> &$B {
                self
            }
        }
        impl AsRef<$B> for $B {
            fn as_ref(&self) -> &$B {
                self
            }
        }
        impl Borrow<$B> for $O {
            fn borrow(&self) -> &$B {
                self
            }
        }
        impl From<Box<$B>> for $O {
            fn from(b: Box<$B>) -> $O {
                (*b).to_owned()
            }
        }
        impl<'a> From<Cow<'a, $B>> for $O {
            fn from(cow: Cow<'a, $B>) -> $O {
                cow.into_owned()
            }
        }
        impl<'a> From<$O> for Cow<'a, $B> {
            fn from(owned: $O) -> Cow<'a, $B> {
                Cow::Owned(owned)
            }
        }
        impl<'a> From<&'a $B> for Cow<'a, $B> {
            fn from(text: &'a $B) -> Cow<'a, $B> {
                Cow::Borrowed(text)
            }
        }
        impl<'a> From<&'a $O> for Cow<'a, $B> {
            fn from(text: &'a $O) -> Cow<'a, $B> {
                Cow::Borrowed(&**text)
            }
        }
        text_pair!(shared $O $B Rc Arc);
        impl From<&$B> for Box<$B> {
            fn from(text: &$B) -> Self {
                let bytes: Box<[u8]> = Box::from(&text.inner);
                unsafe { Box::from_raw(Box::into_raw(bytes) as *mut $B) }
            }
        }
        impl From<$O> for Box<$B> {
            fn from(text: $O) -> Self {
                Box::from(&*text)
            }
        }
        impl Clone for Box<$B> {
            fn clone(&self) -> Self {
                Box::from(&**self)
            }
        }
        impl fmt::Debug for $O {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&**self, f)
            }
        }
    };
    (shared $O:ident $B:ident $($P:ident)*) => { $(
        impl From<&$B> for $P<$B> {
            fn from(text: &$B) -> Self {
                let bytes: $P<[u8]> = $P::from(&text.inner);
                unsafe { $P::from_raw($P::into_raw(bytes) as *const $B) }
            }
        }
        impl From<$O> for $P<$B> {
            fn from(text: $O) -> Self {
                $P::from(&*text)
            }
        }
    )* };
}

// ---------------------------------------------------------------- C

/// A text that ends with a byte 0.
#[lang = "CStr"]
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct CStr {
    inner: [u8],
}
/// A text that ends with a byte 0, on the heap.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone)]
pub struct CString {
    inner: Box<[u8]>,
}
text_pair!(CString CStr as_c_str);

/// There is a byte 0 in the middle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NulError(usize, Vec<u8>);
impl NulError {
    /// Where.
    pub fn nul_position(&self) -> usize {
        self.0
    }
    /// The bytes, given back.
    pub fn into_vec(self) -> Vec<u8> {
        self.1
    }
}
impl fmt::Display for NulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nul byte found in provided data at position: {}", self.0)
    }
}
impl Error for NulError {}
impl From<NulError> for crate::io::Error {
    fn from(_: NulError) -> crate::io::Error {
        crate::io::Error::message(crate::io::ErrorKind::InvalidInput, "data provided contains a nul byte")
    }
}
/// The byte 0 is not where it should be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FromBytesWithNulError {
    /// There is one in the middle.
    InteriorNul {
        /// Where.
        position: usize,
    },
    /// There is none.
    NotNulTerminated,
}
impl fmt::Display for FromBytesWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InteriorNul { position } => {
                write!(f, "data provided contains an interior nul byte at byte position {position}")
            }
            Self::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}
impl Error for FromBytesWithNulError {}
/// There is no byte 0.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromBytesUntilNulError(());
impl fmt::Display for FromBytesUntilNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("data provided does not contain a nul")
    }
}
impl Error for FromBytesUntilNulError {}
#[derive(Clone, PartialEq, Eq, Debug)]
enum FromBytesWithNulErrorKind {
    InteriorNul(usize),
    NotNulTerminated,
}
/// The byte 0 is not where it should be; holds the bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromVecWithNulError {
    error_kind: FromBytesWithNulErrorKind,
    bytes: Vec<u8>,
}
impl FromVecWithNulError {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
    /// The bytes, given back.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
impl fmt::Display for FromVecWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_kind {
            FromBytesWithNulErrorKind::InteriorNul(pos) => {
                write!(f, "data provided contains an interior nul byte at pos {pos}")
            }
            FromBytesWithNulErrorKind::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}
impl Error for FromVecWithNulError {}
/// The text is no UTF-8; holds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntoStringError {
    inner: CString,
    error: Utf8Error,
}
impl IntoStringError {
    /// The text, given back.
    pub fn into_cstring(self) -> CString {
        self.inner
    }
    /// What is wrong with it.
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}
impl fmt::Display for IntoStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("C string contained non-utf8 bytes")
    }
}
impl Error for IntoStringError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}

// What `c"…"` means.
#[lang = "c_str_literal"]
const fn c_str_literal(bytes: &[u8]) -> &CStr {
    unsafe { &*(bytes as *const [u8] as *const CStr) }
}
impl CStr {
    /// The text at a pointer, up to its byte 0.
    pub unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr {
        let mut len = 0;
        unsafe {
            while *ptr.add(len) != 0 {
                len += 1;
            }
            CStr::from_bytes_with_nul_unchecked(crate::slice::from_raw_parts(ptr as *const u8, len + 1))
        }
    }
    /// The text at the beginning of these bytes.
    pub const fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {
        let mut i = 0;
        while i < bytes.len() {
            if bytes[i] == 0 {
                unsafe {
                    let text = crate::slice::from_raw_parts(bytes.as_ptr(), i + 1);
                    return Ok(CStr::from_bytes_with_nul_unchecked(text));
                }
            }
            i += 1;
        }
        Err(FromBytesUntilNulError(()))
    }
    /// The text that these bytes are, the last of which is 0.
    pub const fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError> {
        match CStr::from_bytes_until_nul(bytes) {
            Err(_) => Err(FromBytesWithNulError::NotNulTerminated),
            Ok(text) if text.inner.len() == bytes.len() => Ok(text),
            Ok(text) => Err(FromBytesWithNulError::InteriorNul { position: text.inner.len() - 1 }),
        }
    }
    /// The same without looking.
    pub const unsafe fn from_bytes_with_nul_unchecked(bytes: &[u8]) -> &CStr {
        unsafe { &*(bytes as *const [u8] as *const CStr) }
    }
    /// A pointer to the first byte.
    pub const fn as_ptr(&self) -> *const c_char {
        self.inner.as_ptr() as *const c_char
    }
    /// How many bytes there are before the 0.
    pub const fn count_bytes(&self) -> usize {
        self.inner.len() - 1
    }
    /// Are there none?
    pub const fn is_empty(&self) -> bool {
        self.inner.len() == 1
    }
    /// The bytes without the 0.
    pub const fn to_bytes(&self) -> &[u8] {
        unsafe { crate::slice::from_raw_parts(self.inner.as_ptr(), self.inner.len() - 1) }
    }
    /// The bytes with the 0.
    pub const fn to_bytes_with_nul(&self) -> &[u8] {
        &self.inner
    }
    /// The text, if it is UTF-8.
    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        crate::str::from_utf8(self.to_bytes())
    }
    /// The text, with a sign for what is no UTF-8.
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.to_bytes())
    }
    /// The text, owned.
    pub fn into_c_string(self: Box<CStr>) -> CString {
        CString::from(self)
    }
}
impl fmt::Debug for CStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_bytes(self.to_bytes(), true, f)
    }
}
impl ToOwned for CStr {
    type Owned = CString;
    fn to_owned(&self) -> CString {
        CString { inner: Box::from(&self.inner) }
    }
}
impl From<&CStr> for CString {
    fn from(text: &CStr) -> CString {
        text.to_owned()
    }
}
impl Default for &CStr {
    fn default() -> Self {
        c""
    }
}
impl Default for CString {
    fn default() -> CString {
        c"".to_owned()
    }
}
impl crate::ops::Index<crate::ops::RangeFrom<usize>> for CStr {
    type Output = CStr;
    #[track_caller]
    fn index(&self, index: crate::ops::RangeFrom<usize>) -> &CStr {
        if index.start >= self.inner.len() {
            panic!("index out of bounds: the len is {} but the index is {}", self.inner.len(), index.start);
        }
        unsafe { CStr::from_bytes_with_nul_unchecked(&self.inner[index.start..]) }
    }
}
impl crate::ops::Index<crate::ops::RangeFull> for CString {
    type Output = CStr;
    fn index(&self, _: crate::ops::RangeFull) -> &CStr {
        self
    }
}
impl PartialEq<CString> for CStr {
    fn eq(&self, other: &CString) -> bool {
        *self == **other
    }
}
impl PartialEq<CStr> for CString {
    fn eq(&self, other: &CStr) -> bool {
        **self == *other
    }
}

impl CString {
    /// The bytes with a 0 behind them.
    pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> {
        let bytes = t.into();
        match bytes.iter().position(|b| *b == 0) {
            Some(i) => Err(NulError(i, bytes)),
            None => Ok(unsafe { CString::from_vec_unchecked(bytes) }),
        }
    }
    /// The same without looking.
    pub unsafe fn from_vec_unchecked(v: Vec<u8>) -> CString {
        let mut v = v;
        v.reserve_exact(1);
        v.push(0);
        CString { inner: v.into_boxed_slice() }
    }
    /// Of bytes, the last of which is 0.
    pub fn from_vec_with_nul(v: Vec<u8>) -> Result<CString, FromVecWithNulError> {
        let error_kind = match v.iter().position(|b| *b == 0) {
            Some(i) if i + 1 == v.len() => return Ok(CString { inner: v.into_boxed_slice() }),
            Some(i) => FromBytesWithNulErrorKind::InteriorNul(i),
            None => FromBytesWithNulErrorKind::NotNulTerminated,
        };
        Err(FromVecWithNulError { error_kind, bytes: v })
    }
    /// The same without looking.
    pub unsafe fn from_vec_with_nul_unchecked(v: Vec<u8>) -> CString {
        CString { inner: v.into_boxed_slice() }
    }
    /// Takes a text back that `into_raw` gave.
    pub unsafe fn from_raw(ptr: *mut c_char) -> CString {
        unsafe {
            let len = CStr::from_ptr(ptr as *const c_char).inner.len();
            CString { inner: Box::from_raw(crate::ptr::slice_from_raw_parts_mut(ptr as *mut u8, len)) }
        }
    }
    /// A pointer to the text, which is not freed any more.
    pub fn into_raw(self) -> *mut c_char {
        Box::into_raw(self.into_inner()) as *mut c_char
    }
    fn into_inner(self) -> Box<[u8]> {
        let this = crate::mem::ManuallyDrop::new(self);
        unsafe { crate::ptr::read(&this.inner) }
    }
    /// The text, if it is UTF-8.
    pub fn into_string(self) -> Result<String, IntoStringError> {
        match String::from_utf8(self.into_bytes()) {
            Ok(text) => Ok(text),
            Err(e) => {
                let error = e.utf8_error();
                Err(IntoStringError { inner: unsafe { CString::from_vec_unchecked(e.into_bytes()) }, error })
            }
        }
    }
    /// The bytes without the 0.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut v = self.into_bytes_with_nul();
        v.pop();
        v
    }
    /// The bytes with the 0.
    pub fn into_bytes_with_nul(self) -> Vec<u8> {
        self.into_inner().into_vec()
    }
    /// The bytes without the 0.
    pub fn as_bytes(&self) -> &[u8] {
        &self.inner[..self.inner.len() - 1]
    }
    /// The bytes with the 0.
    pub fn as_bytes_with_nul(&self) -> &[u8] {
        &self.inner
    }
    /// The text, borrowed.
    pub fn as_c_str(&self) -> &CStr {
        unsafe { CStr::from_bytes_with_nul_unchecked(&self.inner) }
    }
    /// The text, boxed.
    pub fn into_boxed_c_str(self) -> Box<CStr> {
        unsafe { Box::from_raw(Box::into_raw(self.into_inner()) as *mut CStr) }
    }
}
impl Drop for CString {
    fn drop(&mut self) {
        self.inner[0] = 0;
    }
}
impl From<Vec<crate::num::NonZero<u8>>> for CString {
    fn from(v: Vec<crate::num::NonZero<u8>>) -> CString {
        unsafe { CString::from_vec_unchecked(v.into_iter().map(|b| b.get()).collect()) }
    }
}
impl TryFrom<CString> for String {
    type Error = IntoStringError;
    fn try_from(text: CString) -> Result<String, IntoStringError> {
        text.into_string()
    }
}

// ---------------------------------------------------------------- the operating system

/// A text of the operating system: UTF-8 mostly, but any bytes.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct OsStr {
    inner: [u8],
}
/// A text of the operating system, on the heap.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Default)]
pub struct OsString {
    inner: Vec<u8>,
}
text_pair!(OsString OsStr as_os_str);

impl OsStr {
    /// This text.
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr {
        s.as_ref()
    }
    /// The text of these bytes.
    pub unsafe fn from_encoded_bytes_unchecked(bytes: &[u8]) -> &OsStr {
        unsafe { &*(bytes as *const [u8] as *const OsStr) }
    }
    /// The bytes.
    pub fn as_encoded_bytes(&self) -> &[u8] {
        &self.inner
    }
    /// The text, if it is UTF-8.
    pub fn to_str(&self) -> Option<&str> {
        crate::str::from_utf8(&self.inner).ok()
    }
    /// The text, with a sign for what is no UTF-8.
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.inner)
    }
    /// The text, owned.
    pub fn to_os_string(&self) -> OsString {
        OsString { inner: self.inner.to_vec() }
    }
    /// Is there nothing?
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }
    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.inner.len()
    }
    /// The text, owned.
    pub fn into_os_string(self: Box<OsStr>) -> OsString {
        OsString::from(self)
    }
    /// Makes ASCII letters small.
    pub fn make_ascii_lowercase(&mut self) {
        self.inner.make_ascii_lowercase()
    }
    /// Makes ASCII letters large.
    pub fn make_ascii_uppercase(&mut self) {
        self.inner.make_ascii_uppercase()
    }
    /// The text with small ASCII letters.
    pub fn to_ascii_lowercase(&self) -> OsString {
        OsString { inner: self.inner.to_ascii_lowercase() }
    }
    /// The text with large ASCII letters.
    pub fn to_ascii_uppercase(&self) -> OsString {
        OsString { inner: self.inner.to_ascii_uppercase() }
    }
    /// Is all of it ASCII?
    pub fn is_ascii(&self) -> bool {
        self.inner.is_ascii()
    }
    /// Are both the same but for the size of ASCII letters?
    pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool {
        self.inner.eq_ignore_ascii_case(&other.as_ref().inner)
    }
    /// For people: a sign stands for what is no UTF-8.
    pub fn display(&self) -> Display<'_> {
        Display { text: self }
    }
}
/// A text of the operating system for people.
pub struct Display<'a> {
    text: &'a OsStr,
}
impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text.to_string_lossy())
    }
}
impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text, f)
    }
}
impl fmt::Debug for OsStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_bytes(&self.inner, false, f)
    }
}
impl ToOwned for OsStr {
    type Owned = OsString;
    fn to_owned(&self) -> OsString {
        self.to_os_string()
    }
}
impl Default for &OsStr {
    fn default() -> Self {
        OsStr::new("")
    }
}
impl AsRef<OsStr> for str {
    fn as_ref(&self) -> &OsStr {
        unsafe { OsStr::from_encoded_bytes_unchecked(self.as_bytes()) }
    }
}
impl AsRef<OsStr> for String {
    fn as_ref(&self) -> &OsStr {
        (**self).as_ref()
    }
}
impl<'a> TryFrom<&'a OsStr> for &'a str {
    type Error = Utf8Error;
    fn try_from(text: &'a OsStr) -> Result<&'a str, Utf8Error> {
        crate::str::from_utf8(&text.inner)
    }
}
impl PartialEq<str> for OsStr {
    fn eq(&self, other: &str) -> bool {
        self.inner == *other.as_bytes()
    }
}
impl PartialEq<OsStr> for str {
    fn eq(&self, other: &OsStr) -> bool {
        *other == *self
    }
}
macro_rules! os_eq {
    ($($A:ty, $B:ty;)*) => { $(
        impl PartialEq<$B> for $A {
            fn eq(&self, other: &$B) -> bool {
                OsStr::new(self) == OsStr::new(other)
            }
        }
        impl PartialEq<$A> for $B {
            fn eq(&self, other: &$A) -> bool {
                OsStr::new(self) == OsStr::new(other)
            }
        }
    )* };
}
os_eq! { OsString, str; OsString, &str; OsString, OsStr; OsString, &OsStr; }

impl OsString {
    /// An empty text.
    pub const fn new() -> OsString {
        OsString { inner: Vec::new() }
    }
    /// An empty text with room for so many bytes.
    pub fn with_capacity(capacity: usize) -> OsString {
        OsString { inner: Vec::with_capacity(capacity) }
    }
    /// The text of these bytes.
    pub unsafe fn from_encoded_bytes_unchecked(bytes: Vec<u8>) -> OsString {
        OsString { inner: bytes }
    }
    /// The bytes.
    pub fn into_encoded_bytes(self) -> Vec<u8> {
        self.inner
    }
    /// The text, borrowed.
    pub fn as_os_str(&self) -> &OsStr {
        unsafe { OsStr::from_encoded_bytes_unchecked(&self.inner) }
    }
    /// The text, if it is UTF-8.
    pub fn into_string(self) -> Result<String, OsString> {
        String::from_utf8(self.inner).map_err(|e| OsString { inner: e.into_bytes() })
    }
    /// Appends a text.
    pub fn push<T: AsRef<OsStr>>(&mut self, s: T) {
        self.inner.extend_from_slice(&s.as_ref().inner)
    }
    /// Makes it empty.
    pub fn clear(&mut self) {
        self.inner.clear()
    }
    /// How many bytes there is room for.
    pub fn capacity(&self) -> usize {
        self.inner.capacity()
    }
    /// Makes room for at least so many more bytes.
    pub fn reserve(&mut self, additional: usize) {
        self.inner.reserve(additional)
    }
    /// Makes room for exactly so many more bytes.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.inner.reserve_exact(additional)
    }
    /// Makes room for at least so many more bytes, if there is memory.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        self.inner.try_reserve(additional)
    }
    /// Makes room for exactly so many more bytes, if there is memory.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        self.inner.try_reserve_exact(additional)
    }
    /// Gives the room that is not needed back.
    pub fn shrink_to_fit(&mut self) {
        self.inner.shrink_to_fit()
    }
    /// Gives the room back that so many bytes do not need.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.inner.shrink_to(min_capacity)
    }
    /// The text, boxed.
    pub fn into_boxed_os_str(self) -> Box<OsStr> {
        unsafe { Box::from_raw(Box::into_raw(self.inner.into_boxed_slice()) as *mut OsStr) }
    }
    // Keeps the first bytes.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.inner.truncate(len)
    }
}
impl DerefMut for OsString {
    fn deref_mut(&mut self) -> &mut OsStr {
        unsafe { &mut *(&mut self.inner[..] as *mut [u8] as *mut OsStr) }
    }
}
impl From<String> for OsString {
    fn from(text: String) -> OsString {
        OsString { inner: text.into_bytes() }
    }
}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {
    fn from(text: &T) -> OsString {
        text.as_ref().to_os_string()
    }
}
impl crate::str::FromStr for OsString {
    type Err = crate::convert::Infallible;
    fn from_str(s: &str) -> Result<OsString, Self::Err> {
        Ok(OsString::from(s))
    }
}
impl<S: AsRef<OsStr>> FromIterator<S> for OsString {
    fn from_iter<I: IntoIterator<Item = S>>(iter: I) -> OsString {
        let mut text = OsString::new();
        text.extend(iter);
        text
    }
}
impl<S: AsRef<OsStr>> Extend<S> for OsString {
    fn extend<I: IntoIterator<Item = S>>(&mut self, iter: I) {
        for s in iter {
            self.push(s);
        }
    }
}
impl fmt::Write for OsString {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.push(s);
        Ok(())
    }
}
impl crate::ops::Index<crate::ops::RangeFull> for OsString {
    type Output = OsStr;
    fn index(&self, _: crate::ops::RangeFull) -> &OsStr {
        self
    }
}
