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
