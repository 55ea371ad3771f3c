//! Reading and writing at a place in memory.

use super::error::{Error, ErrorKind, Result};
use super::read::{BufRead, Read};
use super::write::Write;

/// Where to go on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SeekFrom {
    /// So many bytes from the start.
    Start(u64),
    /// So many bytes from the end.
    End(i64),
    /// So many bytes from here.
    Current(i64),
}

/// Where one can go to another place.
pub trait Seek {
    /// Goes to a place; gives it from the start.
    fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    /// Goes to the start.
    fn rewind(&mut self) -> Result<()> {
        self.seek(SeekFrom::Start(0))?;
        Ok(())
    }
    /// The place, from the start.
    fn stream_position(&mut self) -> Result<u64> {
        self.seek(SeekFrom::Current(0))
    }
}
impl<S: Seek + ?Sized> Seek for &mut S {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        (**self).seek(pos)
    }
}
impl<S: Seek + ?Sized> Seek for Box<S> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        (**self).seek(pos)
    }
}

/// Bytes in memory, and a place in them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Cursor<T> {
    inner: T,
    pos: u64,
}
impl<T> Cursor<T> {
    /// At the start of these bytes.
    pub const fn new(inner: T) -> Cursor<T> {
        Cursor { pos: 0, inner }
    }
    /// The bytes.
    pub fn into_inner(self) -> T {
        self.inner
    }
    /// The bytes.
    pub const fn get_ref(&self) -> &T {
        &self.inner
    }
    /// The bytes, to be changed.
    pub const fn get_mut(&mut self) -> &mut T {
        &mut self.inner
    }
    /// The place.
    pub const fn position(&self) -> u64 {
        self.pos
    }
    /// Goes to a place.
    pub const fn set_position(&mut self, pos: u64) {
        self.pos = pos;
    }
}
impl<T: AsRef<[u8]>> Cursor<T> {
    fn rest(&self) -> &[u8] {
        let bytes = self.inner.as_ref();
        &bytes[bytes.len().min(self.pos as usize)..]
    }
}
impl<T: AsRef<[u8]>> Seek for Cursor<T> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        let target = match pos {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => (self.inner.as_ref().len() as u64).checked_add_signed(n),
            SeekFrom::Current(n) => self.pos.checked_add_signed(n),
        };
        match target {
            Some(n) => {
                self.pos = n;
                Ok(n)
            }
            None => Err(Error::message(ErrorKind::InvalidInput, "invalid seek to a negative or overflowing position")),
        }
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = self.rest().read(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(self.rest())
    }
    fn consume(&mut self, amount: usize) {
        self.pos += amount as u64;
    }
}

// Writes into memory of a fixed size.
fn write_fixed(pos: &mut u64, memory: &mut [u8], buf: &[u8]) -> Result<usize> {
    let start = memory.len().min(*pos as usize);
    let n = (&mut memory[start..]).write(buf)?;
    *pos += n as u64;
    Ok(n)
}
// Writes into memory that grows; a gap is filled with zeros.
fn write_growing(pos: &mut u64, memory: &mut Vec<u8>, buf: &[u8]) -> Result<usize> {
    let start = *pos as usize;
    if memory.len() < start {
        memory.resize(start, 0);
    }
    let over = buf.len().min(memory.len() - start);
    memory[start..start + over].copy_from_slice(&buf[..over]);
    memory.extend_from_slice(&buf[over..]);
    *pos += buf.len() as u64;
    Ok(buf.len())
}
macro_rules! write_to {
    ($([$($generics:tt)*] $t:ty, $function:ident, $self:ident $memory:expr;)*) => { $(
        impl<$($generics)*> Write for Cursor<$t> {
            fn write(&mut $self, buf: &[u8]) -> Result<usize> {
                $function(&mut $self.pos, $memory, buf)
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    )* };
}
write_to! {
    [] Vec<u8>, write_growing, self &mut self.inner;
    [] &mut Vec<u8>, write_growing, self self.inner;
    [] &mut [u8], write_fixed, self self.inner;
    [] Box<[u8]>, write_fixed, self &mut self.inner;
    [const N: usize] [u8; N], write_fixed, self &mut self.inner;
}
