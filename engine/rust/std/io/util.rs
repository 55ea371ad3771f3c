//! Readers and writers of nothing, and copying.

use super::error::Result;
use super::read::{BufRead, Read};
use super::write::Write;

/// Copies all that `reader` gives to `writer`; gives how many bytes.
pub fn copy<R: Read + ?Sized, W: Write + ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    writer.write_all(&bytes)?;
    Ok(bytes.len() as u64)
}

/// Gives nothing to read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Empty;
/// A reader of nothing.
pub const fn empty() -> Empty {
    Empty
}
impl Read for Empty {
    fn read(&mut self, _: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
}
impl Write for Empty {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl BufRead for Empty {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(&[])
    }
    fn consume(&mut self, _: usize) {}
}

/// Gives one byte again and again.
#[derive(Clone, Debug)]
pub struct Repeat {
    byte: u8,
}
/// A reader of this byte without end.
pub const fn repeat(byte: u8) -> Repeat {
    Repeat { byte }
}
impl Read for Repeat {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        buf.fill(self.byte);
        Ok(buf.len())
    }
}

/// Forgets all that is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sink;
/// A writer to nowhere.
pub const fn sink() -> Sink {
    Sink
}
impl Write for Sink {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

macro_rules! io_slice {
    ($(#[doc = $doc:literal] $S:ident $B:ty, |$b:ident, $n:ident| $rest:expr;)*) => { $(
        #[doc = $doc]
        #[repr(transparent)]
        pub struct $S<'a>($B);
        impl<'a> $S<'a> {
            /// Of these bytes.
            pub fn new(buf: $B) -> $S<'a> {
                $S(buf)
            }
            /// Leaves the first `n` bytes out.
            #[track_caller]
            pub fn advance(&mut self, n: usize) {
                if self.0.len() < n {
                    panic!(concat!("advancing ", stringify!($S), " beyond its length"));
                }
                let ($b, $n) = (crate::mem::replace(&mut self.0, Default::default()), n);
                self.0 = $rest;
            }
            /// Leaves the first `n` bytes of them all out.
            #[track_caller]
            pub fn advance_slices(bufs: &mut &mut [$S<'a>], n: usize) {
                let (mut gone, mut left) = (0, n);
                while gone < bufs.len() && bufs[gone].len() <= left {
                    left -= bufs[gone].len();
                    gone += 1;
                }
                *bufs = &mut crate::mem::take(bufs)[gone..];
                if !bufs.is_empty() {
                    bufs[0].advance(left);
                } else if left != 0 {
                    panic!("advancing io slices beyond their length");
                }
            }
        }
        impl crate::ops::Deref for $S<'_> {
            type Target = [u8];
            fn deref(&self) -> &[u8] {
                self.0
            }
        }
        impl crate::fmt::Debug for $S<'_> {
            fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
                crate::fmt::Debug::fmt(&**self, f)
            }
        }
    )* };
}
io_slice! {
    #[doc = "Bytes to be written with others."]
    IoSlice &'a [u8], |b, n| &b[n..];
    #[doc = "Room to be read into with others."]
    IoSliceMut &'a mut [u8], |b, n| &mut b[n..];
}
impl crate::ops::DerefMut for IoSliceMut<'_> {
    fn deref_mut(&mut self) -> &mut [u8] {
        self.0
    }
}
