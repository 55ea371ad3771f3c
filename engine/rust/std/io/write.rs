//! Writing bytes and texts.

use super::error::{Error, ErrorKind, Result};
use crate::fmt;

/// Where bytes can be written to.
pub trait Write {
    /// Writes some of the bytes; gives how many.
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    /// Sends on what is still kept back.
    fn flush(&mut self) -> Result<()>;

    /// Writes all of the bytes.
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        let mut left = buf;
        while !left.is_empty() {
            let n = self.write(left)?;
            if n == 0 {
                return Err(Error::message(ErrorKind::WriteZero, "failed to write whole buffer"));
            }
            left = &left[n..];
        }
        Ok(())
    }
    /// Writes formatted text; what `write!` calls.
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        let mut text = AsText { inner: self, error: None };
        match (fmt::write(&mut text, args), text.error) {
            (Ok(()), _) => Ok(()),
            (Err(_), Some(error)) => Err(error),
            (Err(_), None) => {
                panic!("a formatting trait implementation returned an error when the underlying stream did not")
            }
        }
    }
    /// Itself, by reference.
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
}

// Passes text on as bytes, and keeps the error.
struct AsText<'a, W: ?Sized> {
    inner: &'a mut W,
    error: Option<Error>,
}
impl<W: Write + ?Sized> fmt::Write for AsText<'_, W> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        match self.inner.write_all(s.as_bytes()) {
            Ok(()) => Ok(()),
            Err(error) => {
                self.error = Some(error);
                Err(fmt::Error)
            }
        }
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (**self).write(buf)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}
impl<W: Write + ?Sized> Write for Box<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        (**self).write(buf)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}
impl Write for Vec<u8> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl Write for crate::collections::VecDeque<u8> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.extend(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
impl Write for &mut [u8] {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        let n = self.len().min(buf.len());
        let (head, tail) = crate::mem::take(self).split_at_mut(n);
        head.copy_from_slice(&buf[..n]);
        *self = tail;
        Ok(n)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
