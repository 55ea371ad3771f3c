//! What can go wrong when reading or writing.

use crate::fmt;

/// What reading and writing give back.
pub type Result<T> = crate::result::Result<T, Error>;

macro_rules! kinds {
    ($($name:ident $text:literal)*) => {
        /// What kind of error it is.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $(#[doc = $text] $name,)*
        }
        impl ErrorKind {
            fn description(self) -> &'static str {
                match self {
                    $(ErrorKind::$name => $text,)*
                }
            }
        }
    };
}
kinds! {
    NotFound "entity not found"
    PermissionDenied "permission denied"
    ConnectionRefused "connection refused"
    ConnectionReset "connection reset"
    HostUnreachable "host unreachable"
    NetworkUnreachable "network unreachable"
    ConnectionAborted "connection aborted"
    NotConnected "not connected"
    AddrInUse "address in use"
    AddrNotAvailable "address not available"
    NetworkDown "network down"
    BrokenPipe "broken pipe"
    AlreadyExists "entity already exists"
    WouldBlock "operation would block"
    NotADirectory "not a directory"
    IsADirectory "is a directory"
    DirectoryNotEmpty "directory not empty"
    ReadOnlyFilesystem "read-only filesystem or storage medium"
    StaleNetworkFileHandle "stale network file handle"
    InvalidInput "invalid input parameter"
    InvalidData "invalid data"
    TimedOut "timed out"
    WriteZero "write zero"
    StorageFull "no storage space"
    NotSeekable "seek on unseekable file"
    QuotaExceeded "quota exceeded"
    FileTooLarge "file too large"
    ResourceBusy "resource busy"
    ExecutableFileBusy "executable file busy"
    Deadlock "deadlock"
    CrossesDevices "cross-device link or rename"
    TooManyLinks "too many links"
    InvalidFilename "invalid filename"
    ArgumentListTooLong "argument list too long"
    Interrupted "operation interrupted"
    Unsupported "unsupported"
    UnexpectedEof "unexpected end of file"
    OutOfMemory "out of memory"
    Other "other error"
    Uncategorized "uncategorized error"
}
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.description())
    }
}

type Inner = dyn crate::error::Error + Send + Sync;

enum Repr {
    Os(i32),
    Simple(ErrorKind),
    Message(ErrorKind, &'static str),
    Custom(ErrorKind, Box<Inner>),
}

/// Something went wrong while reading or writing.
pub struct Error {
    repr: Box<Repr>,
}

impl Error {
    /// An error of this kind, with what it is about.
    pub fn new<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        Error { repr: Box::new(Repr::Custom(kind, error.into())) }
    }
    /// An error of the kind `Other`.
    pub fn other<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(error: E) -> Error {
        Error::new(ErrorKind::Other, error)
    }
    pub(crate) fn message(kind: ErrorKind, text: &'static str) -> Error {
        Error { repr: Box::new(Repr::Message(kind, text)) }
    }
    // By the system's number; those that the simulated files give.
    pub(crate) fn os(code: i32) -> Error {
        Error { repr: Box::new(Repr::Os(code)) }
    }
    /// What kind of error it is.
    pub fn kind(&self) -> ErrorKind {
        match &*self.repr {
            Repr::Os(code) => os_kind(*code).0,
            Repr::Simple(kind) | Repr::Message(kind, _) | Repr::Custom(kind, _) => *kind,
        }
    }
    /// The error inside, if it was made with one.
    pub fn get_ref(&self) -> Option<&(dyn crate::error::Error + Send + Sync + 'static)> {
        match &*self.repr {
            Repr::Custom(_, error) => Some(&**error),
            _ => None,
        }
    }
    /// The error inside for changing, if it was made with one.
    pub fn get_mut(&mut self) -> Option<&mut (dyn crate::error::Error + Send + Sync + 'static)> {
        match &mut *self.repr {
            Repr::Custom(_, error) => Some(&mut **error),
            _ => None,
        }
    }
    /// The error inside, if it is an `E`.
    pub fn downcast<E: crate::error::Error + Send + Sync + 'static>(self) -> crate::result::Result<E, Error> {
        match *self.repr {
            Repr::Custom(_, error) if error.is::<E>() => match error.downcast::<E>() {
                Ok(error) => Ok(*error),
                Err(_) => unsafe { crate::intrinsics::unreachable() },
            },
            other => Err(Error { repr: Box::new(other) }),
        }
    }
    /// The error inside, if it was made with one.
    pub fn into_inner(self) -> Option<Box<dyn crate::error::Error + Send + Sync>> {
        match *self.repr {
            Repr::Custom(_, error) => Some(error),
            _ => None,
        }
    }
    /// The number of the operating system, if it comes from there.
    pub fn raw_os_error(&self) -> Option<i32> {
        match *self.repr {
            Repr::Os(code) => Some(code),
            _ => None,
        }
    }
}
fn os_kind(code: i32) -> (ErrorKind, &'static str) {
    match code {
        2 => (ErrorKind::NotFound, "No such file or directory"),
        17 => (ErrorKind::AlreadyExists, "File exists"),
        20 => (ErrorKind::NotADirectory, "Not a directory"),
        21 => (ErrorKind::IsADirectory, "Is a directory"),
        22 => (ErrorKind::InvalidInput, "Invalid argument"),
        24 => (ErrorKind::Uncategorized, "Too many open files"),
        _ => (ErrorKind::Uncategorized, "Bad file descriptor"),
    }
}
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { repr: Box::new(Repr::Simple(kind)) }
    }
}
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.repr {
            Repr::Os(code) => {
                let (kind, message) = os_kind(*code);
                f.debug_struct("Os").field("code", code).field("kind", &kind).field("message", &message).finish()
            }
            Repr::Simple(kind) => f.debug_tuple("Kind").field(kind).finish(),
            Repr::Message(kind, text) => f.debug_struct("Error").field("kind", kind).field("message", text).finish(),
            Repr::Custom(kind, error) => f.debug_struct("Custom").field("kind", kind).field("error", error).finish(),
        }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.repr {
            Repr::Os(code) => write!(f, "{} (os error {code})", os_kind(*code).1),
            Repr::Simple(kind) => f.write_str(kind.description()),
            Repr::Message(_, text) => f.write_str(text),
            Repr::Custom(_, error) => fmt::Display::fmt(&**error, f),
        }
    }
}
impl crate::error::Error for Error {
    fn source(&self) -> Option<&(dyn crate::error::Error + 'static)> {
        match &*self.repr {
            Repr::Custom(_, error) => error.source(),
            _ => None,
        }
    }
}
impl From<crate::collections::TryReserveError> for Error {
    fn from(_: crate::collections::TryReserveError) -> Error {
        ErrorKind::OutOfMemory.into()
    }
}
