//! Readers and writers with a buffer.

use super::cursor::{Seek, SeekFrom};
use super::error::{Error, Result};
use super::read::{BufRead, Read};
use super::write::Write;
use crate::fmt;

const SIZE: usize = 8192;

/// Reads ahead into a buffer.
#[derive(Debug)]
pub struct BufReader<R> {
    inner: R,
    buf: Vec<u8>,
    used: usize,
}
impl<R: Read> BufReader<R> {
    /// Reads ahead 8 KiB.
    pub fn new(inner: R) -> BufReader<R> {
        BufReader::with_capacity(SIZE, inner)
    }
    /// Reads ahead so many bytes.
    pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {
        BufReader { inner, buf: Vec::with_capacity(capacity), used: 0 }
    }
    /// The reader.
    pub fn get_ref(&self) -> &R {
        &self.inner
    }
    /// The reader, to be changed.
    pub fn get_mut(&mut self) -> &mut R {
        &mut self.inner
    }
    /// The reader; what was read ahead is lost.
    pub fn into_inner(self) -> R {
        self.inner
    }
    /// What has been read ahead.
    pub fn buffer(&self) -> &[u8] {
        &self.buf[self.used..]
    }
    /// The size of the buffer.
    pub fn capacity(&self) -> usize {
        self.buf.capacity()
    }
}
impl<R: Read> Read for BufReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if self.used == self.buf.len() && buf.len() >= self.buf.capacity() {
            return self.inner.read(buf);
        }
        let n = self.fill_buf()?.read(buf)?;
        self.consume(n);
        Ok(n)
    }
}
impl<R: Read> BufRead for BufReader<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.used == self.buf.len() {
            self.used = 0;
            unsafe {
                let size = self.buf.capacity();
                let n = self.inner.read(crate::slice::from_raw_parts_mut(self.buf.as_mut_ptr(), size))?;
                self.buf.set_len(n);
            }
        }
        Ok(&self.buf[self.used..])
    }
    fn consume(&mut self, amount: usize) {
        self.used += amount;
    }
}
impl<R: Seek> BufReader<R> {
    /// Goes so many bytes on or back; within the buffer nothing is read again.
    pub fn seek_relative(&mut self, offset: i64) -> Result<()> {
        let at = self.used as i64 + offset;
        if at >= 0 && at <= self.buf.len() as i64 {
            self.used = at as usize;
            return Ok(());
        }
        let ahead = (self.buf.len() - self.used) as i64;
        self.used = 0;
        self.buf.clear();
        self.inner.seek(SeekFrom::Current(offset - ahead)).map(|_| ())
    }
}
impl<R: Read + Seek> Seek for BufReader<R> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        let ahead = (self.buf.len() - self.used) as i64;
        self.used = 0;
        self.buf.clear();
        match pos {
            SeekFrom::Current(n) => self.inner.seek(SeekFrom::Current(n - ahead)),
            other => self.inner.seek(other),
        }
    }
}

/// Collects what is written and sends it on in larger parts.
pub struct BufWriter<W: Write> {
    buf: Vec<u8>,
    // Does the inner writer write? It panicked then when this is dropped.
    panicked: bool,
    inner: W,
}
impl<W: Write> BufWriter<W> {
    /// Collects up to 8 KiB.
    pub fn new(inner: W) -> BufWriter<W> {
        BufWriter::with_capacity(SIZE, inner)
    }
    /// Collects up to so many bytes.
    pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {
        BufWriter { inner, panicked: false, buf: Vec::with_capacity(capacity) }
    }
    fn send(&mut self) -> Result<()> {
        let mut sent = 0;
        let mut result = Ok(());
        while sent < self.buf.len() && result.is_ok() {
            self.panicked = true;
            let written = self.inner.write(&self.buf[sent..]);
            self.panicked = false;
            match written {
                Ok(0) => result = Err(Error::message(super::ErrorKind::WriteZero, "failed to write the buffered data")),
                Ok(n) => sent += n,
                Err(error) if error.kind() == super::ErrorKind::Interrupted => {}
                Err(error) => result = Err(error),
            }
        }
        self.buf.drain(..sent);
        result
    }
    /// The writer.
    pub fn get_ref(&self) -> &W {
        &self.inner
    }
    /// The writer, to be changed.
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner
    }
    /// What has not been sent on yet.
    pub fn buffer(&self) -> &[u8] {
        &self.buf
    }
    /// The size of the buffer.
    pub fn capacity(&self) -> usize {
        self.buf.capacity()
    }
    /// Sends on what is left and gives the writer.
    pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>> {
        let mut this = self;
        match this.send() {
            Err(error) => Err(IntoInnerError(this, error)),
            Ok(()) => unsafe {
                let mut this = crate::mem::ManuallyDrop::new(this);
                crate::ptr::drop_in_place(&mut this.buf);
                Ok(crate::ptr::read(&this.inner))
            },
        }
    }
}
impl<W: Write> BufWriter<W> {
    /// The writer, and what has not been sent on; an error if the writer panicked.
    pub fn into_parts(self) -> (W, crate::result::Result<Vec<u8>, WriterPanicked>) {
        let mut this = crate::mem::ManuallyDrop::new(self);
        let buf = crate::mem::take(&mut this.buf);
        let rest = if this.panicked { Err(WriterPanicked { buf }) } else { Ok(buf) };
        (unsafe { crate::ptr::read(&this.inner) }, rest)
    }
}
/// What had not been sent on when the writer panicked.
pub struct WriterPanicked {
    buf: Vec<u8>,
}
impl WriterPanicked {
    /// The bytes; some may have been sent on.
    pub fn into_inner(self) -> Vec<u8> {
        self.buf
    }
}
impl crate::error::Error for WriterPanicked {}
impl fmt::Display for WriterPanicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BufWriter inner writer panicked, what data remains unwritten is not known")
    }
}
impl fmt::Debug for WriterPanicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let buffer = format_args!("{}/{}", self.buf.len(), self.buf.capacity());
        f.debug_struct("WriterPanicked").field("buffer", &buffer).finish()
    }
}
impl<W: Write> Write for BufWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if self.buf.len() + buf.len() > self.buf.capacity() {
            self.send()?;
        }
        if buf.len() >= self.buf.capacity() {
            self.panicked = true;
            let result = self.inner.write(buf);
            self.panicked = false;
            return result;
        }
        self.buf.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.send()?;
        self.inner.flush()
    }
}
impl<W: Write> Drop for BufWriter<W> {
    fn drop(&mut self) {
        if !self.panicked {
            let _ = self.send();
        }
    }
}
impl<W: Write + fmt::Debug> fmt::Debug for BufWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let filled = format_args!("{}/{}", self.buf.len(), self.buf.capacity());
        f.debug_struct("BufWriter").field("writer", &self.inner).field("buffer", &filled).finish()
    }
}

/// What is left could not be written; holds the writer.
#[derive(Debug)]
pub struct IntoInnerError<W>(W, Error);
impl<W> IntoInnerError<W> {
    /// What went wrong.
    pub fn error(&self) -> &Error {
        &self.1
    }
    /// What went wrong.
    pub fn into_error(self) -> Error {
        self.1
    }
    /// What went wrong, and the writer.
    pub fn into_parts(self) -> (Error, W) {
        (self.1, self.0)
    }
    /// The writer.
    pub fn into_inner(self) -> W {
        self.0
    }
}
impl<W> From<IntoInnerError<W>> for Error {
    fn from(error: IntoInnerError<W>) -> Error {
        error.1
    }
}
impl<W> fmt::Display for IntoInnerError<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.1, f)
    }
}
impl<W: fmt::Debug> crate::error::Error for IntoInnerError<W> {}

/// Sends what is written on after each line.
pub struct LineWriter<W: Write> {
    inner: BufWriter<W>,
}
impl<W: Write> LineWriter<W> {
    /// Sends lines on to this writer.
    pub fn new(inner: W) -> LineWriter<W> {
        LineWriter { inner: BufWriter::with_capacity(1024, inner) }
    }
    /// With a buffer of so many bytes.
    pub fn with_capacity(capacity: usize, inner: W) -> LineWriter<W> {
        LineWriter { inner: BufWriter::with_capacity(capacity, inner) }
    }
    /// The writer.
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner.inner
    }
    /// The writer.
    pub fn get_ref(&self) -> &W {
        &self.inner.inner
    }
}
impl<W: Write> Write for LineWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        match buf.iter().rposition(|b| *b == b'\n') {
            None => self.inner.write(buf),
            Some(i) => {
                self.inner.write_all(&buf[..i + 1])?;
                self.inner.flush()?;
                self.inner.write_all(&buf[i + 1..])?;
                Ok(buf.len())
            }
        }
    }
    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
}
