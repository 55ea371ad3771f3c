//! Reading and writing bytes; standard input, output and error.

mod buffered;
mod cursor;
mod error;
mod read;
mod stdio;
mod util;
mod write;

pub mod prelude {
    //! What programs that read and write mostly need.
    pub use super::{BufRead, Read, Seek, Write};
}

pub use self::buffered::{BufReader, BufWriter, IntoInnerError, LineWriter, WriterPanicked};
pub use self::cursor::{Cursor, Seek, SeekFrom};
pub use self::error::{Error, ErrorKind, Result};
pub use self::read::{read_to_string, BufRead, Bytes, Chain, Lines, Read, Split, Take};
pub use self::stdio::{_eprint, _print, stderr, stdin, stdout, IsTerminal, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock};
pub use self::util::{copy, empty, repeat, sink, Empty, IoSlice, IoSliceMut, Repeat, Sink};
pub use self::write::Write;
