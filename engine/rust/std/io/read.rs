//! Reading bytes, lines and texts.

use super::error::{Error, ErrorKind, Result};

fn not_utf8() -> Error {
    Error::message(ErrorKind::InvalidData, "stream did not contain valid UTF-8")
}

// Appends what `read` appends to the bytes of `text`; takes it back unless it is UTF-8.
fn append_text<F: FnOnce(&mut Vec<u8>) -> Result<usize>>(text: &mut String, read: F) -> Result<usize> {
    let mut bytes = Vec::new();
    let count = read(&mut bytes)?;
    match String::from_utf8(bytes) {
        Ok(more) => {
            text.push_str(&more);
            Ok(count)
        }
        Err(_) => Err(not_utf8()),
    }
}

/// Where bytes can be read from.
pub trait Read {
    /// Reads some bytes into `buf`; gives how many, 0 at the end.
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;

    /// Appends all that is left to `buf`.
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let mut chunk = [0u8; 32];
        let mut total = 0;
        loop {
            let n = self.read(&mut chunk)?;
            if n == 0 {
                return Ok(total);
            }
            buf.extend_from_slice(&chunk[..n]);
            total += n;
        }
    }
    /// Appends all that is left, which must be UTF-8, to `buf`.
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        append_text(buf, |bytes| self.read_to_end(bytes))
    }
    /// Fills `buf`, or fails.
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        let mut done = 0;
        while done < buf.len() {
            let n = self.read(&mut buf[done..])?;
            if n == 0 {
                return Err(Error::message(ErrorKind::UnexpectedEof, "failed to fill whole buffer"));
            }
            done += n;
        }
        Ok(())
    }
    /// Itself, by reference.
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
    /// The bytes, one after the other.
    fn bytes(self) -> Bytes<Self>
    where
        Self: Sized,
    {
        Bytes { inner: self }
    }
    /// This, then `next`.
    fn chain<R: Read>(self, next: R) -> Chain<Self, R>
    where
        Self: Sized,
    {
        Chain { first: self, second: next, done_first: false }
    }
    /// The first `limit` bytes at most.
    fn take(self, limit: u64) -> Take<Self>
    where
        Self: Sized,
    {
        Take { inner: self, limit }
    }
}

/// All that a reader gives, which must be UTF-8.
pub fn read_to_string<R: Read>(reader: R) -> Result<String> {
    let mut reader = reader;
    let mut text = String::new();
    reader.read_to_string(&mut text)?;
    Ok(text)
}

/// A reader with a buffer of its own, that can read lines.
pub trait BufRead: Read {
    /// What the buffer holds, filled again when empty; empty at the end.
    fn fill_buf(&mut self) -> Result<&[u8]>;
    /// Marks bytes of the buffer as read.
    fn consume(&mut self, amount: usize);

    /// Appends what comes up to the byte, which is included, or the end.
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
        let mut total = 0;
        loop {
            let available = self.fill_buf()?;
            let (found, used) = match available.iter().position(|b| *b == byte) {
                Some(i) => (true, i + 1),
                None => (false, available.len()),
            };
            buf.extend_from_slice(&available[..used]);
            self.consume(used);
            total += used;
            if found || used == 0 {
                return Ok(total);
            }
        }
    }
    /// Leaves out what comes up to the byte, which is included, or the end.
    fn skip_until(&mut self, byte: u8) -> Result<usize> {
        self.read_until(byte, &mut Vec::new())
    }
    /// Appends a line with its end; gives its length in bytes, 0 at the end.
    fn read_line(&mut self, buf: &mut String) -> Result<usize> {
        append_text(buf, |bytes| self.read_until(b'\n', bytes))
    }
    /// The parts between bytes of this value.
    fn split(self, byte: u8) -> Split<Self>
    where
        Self: Sized,
    {
        Split { buf: self, delim: byte }
    }
    /// The lines, without their ends.
    fn lines(self) -> Lines<Self>
    where
        Self: Sized,
    {
        Lines { buf: self }
    }
}

impl<R: Read + ?Sized> Read for &mut R {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        (**self).read(buf)
    }
}
impl<B: BufRead + ?Sized> BufRead for &mut B {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        (**self).fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        (**self).consume(amount)
    }
}
impl<R: Read + ?Sized> Read for Box<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        (**self).read(buf)
    }
}
impl<B: BufRead + ?Sized> BufRead for Box<B> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        (**self).fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        (**self).consume(amount)
    }
}
impl Read for &[u8] {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = self.len().min(buf.len());
        buf[..n].copy_from_slice(&self[..n]);
        *self = &self[n..];
        Ok(n)
    }
}
impl BufRead for &[u8] {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(*self)
    }
    fn consume(&mut self, amount: usize) {
        *self = &self[amount..];
    }
}
impl Read for crate::collections::VecDeque<u8> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let mut n = 0;
        while n < buf.len() {
            match self.pop_front() {
                Some(byte) => buf[n] = byte,
                None => break,
            }
            n += 1;
        }
        Ok(n)
    }
}

/// The bytes of a reader.
#[derive(Debug)]
pub struct Bytes<R> {
    inner: R,
}
impl<R: Read> Iterator for Bytes<R> {
    type Item = Result<u8>;
    fn next(&mut self) -> Option<Result<u8>> {
        let mut byte = [0];
        match self.inner.read(&mut byte) {
            Ok(0) => None,
            Ok(_) => Some(Ok(byte[0])),
            Err(error) => Some(Err(error)),
        }
    }
}

/// One reader, then another.
#[derive(Debug)]
pub struct Chain<T, U> {
    first: T,
    second: U,
    done_first: bool,
}
impl<T, U> Chain<T, U> {
    /// Both readers.
    pub fn into_inner(self) -> (T, U) {
        (self.first, self.second)
    }
    /// Both readers.
    pub fn get_ref(&self) -> (&T, &U) {
        (&self.first, &self.second)
    }
    /// Both readers.
    pub fn get_mut(&mut self) -> (&mut T, &mut U) {
        (&mut self.first, &mut self.second)
    }
}
impl<T: Read, U: Read> Read for Chain<T, U> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if !self.done_first {
            let n = self.first.read(buf)?;
            if n > 0 || buf.is_empty() {
                return Ok(n);
            }
            self.done_first = true;
        }
        self.second.read(buf)
    }
}
impl<T: BufRead, U: BufRead> BufRead for Chain<T, U> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if !self.done_first && self.first.fill_buf()?.is_empty() {
            self.done_first = true;
        }
        if self.done_first { self.second.fill_buf() } else { self.first.fill_buf() }
    }
    fn consume(&mut self, amount: usize) {
        if self.done_first { self.second.consume(amount) } else { self.first.consume(amount) }
    }
}

/// The first bytes of a reader.
#[derive(Debug)]
pub struct Take<T> {
    inner: T,
    limit: u64,
}
impl<T> Take<T> {
    /// How many bytes may still be read.
    pub fn limit(&self) -> u64 {
        self.limit
    }
    /// Sets how many bytes may still be read.
    pub fn set_limit(&mut self, limit: u64) {
        self.limit = limit;
    }
    /// The reader.
    pub fn into_inner(self) -> T {
        self.inner
    }
    /// The reader.
    pub fn get_ref(&self) -> &T {
        &self.inner
    }
    /// The reader.
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}
impl<T: Read> Read for Take<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let most = buf.len().min(self.limit as usize);
        if most == 0 {
            return Ok(0);
        }
        let n = self.inner.read(&mut buf[..most])?;
        self.limit -= n as u64;
        Ok(n)
    }
}
impl<T: BufRead> BufRead for Take<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.limit == 0 {
            return Ok(&[]);
        }
        let buf = self.inner.fill_buf()?;
        Ok(&buf[..buf.len().min(self.limit as usize)])
    }
    fn consume(&mut self, amount: usize) {
        self.limit -= amount as u64;
        self.inner.consume(amount);
    }
}

/// The parts of a reader between bytes of one value.
#[derive(Debug)]
pub struct Split<B> {
    buf: B,
    delim: u8,
}
impl<B: BufRead> Iterator for Split<B> {
    type Item = Result<Vec<u8>>;
    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        let mut part = Vec::new();
        match self.buf.read_until(self.delim, &mut part) {
            Ok(0) => None,
            Ok(_) => {
                if part.last() == Some(&self.delim) {
                    part.pop();
                }
                Some(Ok(part))
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// The lines of a reader, without their ends.
#[derive(Debug)]
pub struct Lines<B> {
    buf: B,
}
impl<B: BufRead> Iterator for Lines<B> {
    type Item = Result<String>;
    fn next(&mut self) -> Option<Result<String>> {
        let mut line = String::new();
        match self.buf.read_line(&mut line) {
            Ok(0) => None,
            Ok(_) => {
                if line.ends_with('\n') {
                    line.pop();
                    if line.ends_with('\r') {
                        line.pop();
                    }
                }
                Some(Ok(line))
            }
            Err(error) => Some(Err(error)),
        }
    }
}
