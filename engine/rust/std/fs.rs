//! Files. They are simulated: a program finds those that it was given, and no disk is ever touched.

use crate::fmt;
use crate::intrinsics::file_call;
use crate::io::{BufRead, Error, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use crate::num::NonZero;
use crate::path::Path;
use crate::sync::Arc;

// Numbers of what is asked for, as the machine knows them.
const OPEN: usize = 0;
const CLOSE: usize = 1;
const READ: usize = 2;
const WRITE: usize = 3;
const SEEK: usize = 4;
const SET_SIZE: usize = 7;
const SIZE: usize = 8;
const FLAGS: usize = 9;
const PATH_OF: usize = 10;
const REMOVE: usize = 11;
const LOOK: usize = 12;
const RENAME: usize = 13;

fn done(code: i64) -> Result<u64> {
    if code < 0 {
        Err(Error::os(-code as i32))
    } else {
        Ok(code as u64)
    }
}
fn text(path: &Path) -> Result<&[u8]> {
    let bytes = path.as_os_str().as_encoded_bytes();
    if bytes.contains(&0) {
        return Err(Error::message(ErrorKind::InvalidInput, "file name contained an unexpected NUL byte"));
    }
    Ok(bytes)
}
fn on_path(what: usize, flags: usize, path: &Path) -> Result<u64> {
    let bytes = text(path)?;
    done(unsafe { file_call(what, flags, bytes.as_ptr() as *mut u8, bytes.len()) })
}

/// An open file; dropping it closes it.
pub struct File {
    fd: NonZero<i32>,
}
impl File {
    fn call(&self, what: usize, ptr: *const u8, len: usize) -> Result<u64> {
        done(unsafe { file_call(what, self.fd.get() as usize, ptr as *mut u8, len) })
    }
    /// Opens a file for reading.
    pub fn open<P: AsRef<Path>>(path: P) -> Result<File> {
        OpenOptions::new().read(true).open(path)
    }
    /// Opens a file for writing: a new one, or one that is emptied.
    pub fn create<P: AsRef<Path>>(path: P) -> Result<File> {
        OpenOptions::new().write(true).create(true).truncate(true).open(path)
    }
    /// Opens a new file for reading and writing; fails if there is one.
    pub fn create_new<P: AsRef<Path>>(path: P) -> Result<File> {
        OpenOptions::new().read(true).write(true).create_new(true).open(path)
    }
    /// How a file is to be opened.
    pub fn options() -> OpenOptions {
        OpenOptions::new()
    }
    /// Waits until all is on the disk; it is at once.
    pub fn sync_all(&self) -> Result<()> {
        Ok(())
    }
    /// Waits until the content is on the disk; it is at once.
    pub fn sync_data(&self) -> Result<()> {
        Ok(())
    }
    /// Cuts the file off, or fills it up with zeros.
    pub fn set_len(&self, size: u64) -> Result<()> {
        self.call(SET_SIZE, crate::ptr::null(), size as usize)?;
        Ok(())
    }
    /// What is known about it.
    pub fn metadata(&self) -> Result<Metadata> {
        Ok(Metadata { size: self.call(SIZE, crate::ptr::null(), 0)? as i64 })
    }
    // Bytes from here to the end.
    fn rest(&mut self) -> usize {
        let size = self.metadata().map_or(0, |m| m.len());
        size.saturating_sub(self.stream_position().unwrap_or(0)) as usize
    }
}
impl Drop for File {
    fn drop(&mut self) {
        let _ = self.call(CLOSE, crate::ptr::null(), 0);
    }
}
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut path = [0u8; 4096];
        let n = self.call(PATH_OF, path.as_ptr(), 4096).unwrap_or(0) as usize;
        let flags = self.call(FLAGS, crate::ptr::null(), 0).unwrap_or(0);
        f.debug_struct("File")
            .field("fd", &self.fd)
            .field("path", &Path::new(crate::str::from_utf8(&path[..n]).unwrap_or("")))
            .field("read", &(flags & 1 != 0))
            .field("write", &(flags & 2 != 0))
            .finish()
    }
}
impl Read for File {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        (&*self).read(buf)
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let rest = self.rest();
        buf.try_reserve(rest)?;
        read_rest(self, buf, rest)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        let rest = self.rest();
        buf.try_reserve(rest)?;
        let start = buf.len();
        let bytes = unsafe { buf.as_mut_vec() };
        let result = read_rest(self, bytes, rest);
        if crate::str::from_utf8(&bytes[start..]).is_err() {
            bytes.truncate(start);
            result?;
            return Err(Error::message(ErrorKind::InvalidData, "stream did not contain valid UTF-8"));
        }
        result
    }
}
// Into the room that there is, then whatever else comes.
fn read_rest(file: &mut File, buf: &mut Vec<u8>, rest: usize) -> Result<usize> {
    let start = buf.len();
    unsafe {
        let n = file.call(READ, buf.as_mut_ptr().add(start), rest)? as usize;
        buf.set_len(start + n);
    }
    let mut probe = [0u8; 32];
    loop {
        let n = file.read(&mut probe)?;
        if n == 0 {
            return Ok(buf.len() - start);
        }
        buf.extend_from_slice(&probe[..n]);
    }
}
macro_rules! by_reference {
    ($($t:ty),*) => { $(
        impl Read for $t {
            fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
                Ok(self.call(READ, buf.as_ptr(), buf.len())? as usize)
            }
        }
    )* };
}
macro_rules! write_and_seek {
    ($($t:ty),*) => { $(
        impl Write for $t {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                Ok(self.call(WRITE, buf.as_ptr(), buf.len())? as usize)
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
        impl Seek for $t {
            fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
                let (what, by) = match pos {
                    SeekFrom::Start(n) => (SEEK, n as usize),
                    SeekFrom::End(n) => (SEEK + 1, n as usize),
                    SeekFrom::Current(n) => (SEEK + 2, n as usize),
                };
                self.call(what, crate::ptr::null(), by)
            }
        }
    )* };
}
by_reference!(&File, Arc<File>);
write_and_seek!(File, &File, Arc<File>);

#[derive(Clone, Debug)]
struct Flags {
    read: bool,
    write: bool,
    append: bool,
    truncate: bool,
    create: bool,
    create_new: bool,
}
/// How a file is to be opened.
#[derive(Clone)]
pub struct OpenOptions(Flags);
impl OpenOptions {
    /// In no way yet.
    pub fn new() -> OpenOptions {
        OpenOptions(Flags { read: false, write: false, append: false, truncate: false, create: false, create_new: false })
    }
    /// For reading.
    pub fn read(&mut self, read: bool) -> &mut Self {
        self.0.read = read;
        self
    }
    /// For writing.
    pub fn write(&mut self, write: bool) -> &mut Self {
        self.0.write = write;
        self
    }
    /// For writing at the end only.
    pub fn append(&mut self, append: bool) -> &mut Self {
        self.0.append = append;
        self
    }
    /// Emptied.
    pub fn truncate(&mut self, truncate: bool) -> &mut Self {
        self.0.truncate = truncate;
        self
    }
    /// Made, if there is none.
    pub fn create(&mut self, create: bool) -> &mut Self {
        self.0.create = create;
        self
    }
    /// Made; it is an error if there is one.
    pub fn create_new(&mut self, create_new: bool) -> &mut Self {
        self.0.create_new = create_new;
        self
    }
    /// Opens the file.
    pub fn open<P: AsRef<Path>>(&self, path: P) -> Result<File> {
        let Flags { read, write, append, truncate, create, create_new } = self.0;
        text(path.as_ref())?;
        if !read && !write && !append {
            let why = if truncate || create || create_new {
                "creating or truncating a file requires write or append access"
            } else {
                "must specify at least one of read, write, or append access"
            };
            return Err(Error::new(ErrorKind::InvalidInput, why));
        }
        if truncate && append && !create_new || !write && !append && (truncate || create || create_new) {
            return Err(Error::new(ErrorKind::InvalidInput, "creating or truncating a file requires write or append access"));
        }
        let mut flags = 0;
        for (i, on) in [read, write, append, truncate, create, create_new].into_iter().enumerate() {
            flags |= (on as usize) << i;
        }
        let fd = on_path(OPEN, flags, path.as_ref())? as i32;
        Ok(File { fd: unsafe { NonZero::new_unchecked(fd) } })
    }
}
impl fmt::Debug for OpenOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Flags { read, write, append, truncate, create, create_new } = &self.0;
        let mut inner = f.debug_tuple("OpenOptions");
        inner.field(&fmt::from_fn(|f| {
            f.debug_struct("OpenOptions")
                .field("read", read)
                .field("write", write)
                .field("append", append)
                .field("truncate", truncate)
                .field("create", create)
                .field("create_new", create_new)
                .field("custom_flags", &0)
                .field("mode", &format_args!("0o000666"))
                .finish()
        }));
        inner.finish()
    }
}

/// What is known about a file.
#[derive(Clone)]
pub struct Metadata {
    size: i64,
}
impl Metadata {
    /// Bytes that it has.
    pub fn len(&self) -> u64 {
        self.size.max(0) as u64
    }
    /// Is it a file?
    pub fn is_file(&self) -> bool {
        self.size >= 0
    }
    /// Is it a folder?
    pub fn is_dir(&self) -> bool {
        self.size < 0
    }
}
/// What is known about the file or folder.
pub fn metadata<P: AsRef<Path>>(path: P) -> Result<Metadata> {
    match on_path(LOOK, 0, path.as_ref()) {
        Err(e) if e.kind() == ErrorKind::IsADirectory => Ok(Metadata { size: -1 }),
        size => Ok(Metadata { size: size? as i64 }),
    }
}
/// Is there such a file or folder?
pub fn exists<P: AsRef<Path>>(path: P) -> Result<bool> {
    match metadata(path) {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(false),
        result => result.map(|_| true),
    }
}
/// Takes the file's name away; it is gone when nobody has it open.
pub fn remove_file<P: AsRef<Path>>(path: P) -> Result<()> {
    on_path(REMOVE, 0, path.as_ref())?;
    Ok(())
}
/// Gives the file another name; what had that name is gone.
pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<()> {
    let both = [text(from.as_ref())?, text(to.as_ref())?].join(&0);
    done(unsafe { file_call(RENAME, 0, both.as_ptr() as *mut u8, both.len()) })?;
    Ok(())
}
/// Writes what one file holds into another; gives the number of bytes.
pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<u64> {
    let mut source = File::open(from)?;
    let mut target = File::create(to)?;
    crate::io::copy(&mut source, &mut target)
}
/// The whole content.
pub fn read<P: AsRef<Path>>(path: P) -> Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(file.rest())?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
/// The whole content, which must be UTF-8.
pub fn read_to_string<P: AsRef<Path>>(path: P) -> Result<String> {
    let mut file = File::open(path)?;
    let mut content = String::new();
    content.try_reserve_exact(file.rest())?;
    file.read_to_string(&mut content)?;
    Ok(content)
}
/// Makes this the whole content.
pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> Result<()> {
    File::create(path)?.write_all(contents.as_ref())
}

impl Path {
    /// Is there such a file or folder?
    pub fn exists(&self) -> bool {
        metadata(self).is_ok()
    }
    /// The same, or what went wrong.
    pub fn try_exists(&self) -> Result<bool> {
        exists(self)
    }
    /// Is it a file?
    pub fn is_file(&self) -> bool {
        metadata(self).is_ok_and(|m| m.is_file())
    }
    /// Is it a folder?
    pub fn is_dir(&self) -> bool {
        metadata(self).is_ok_and(|m| m.is_dir())
    }
    /// What is known about it.
    pub fn metadata(&self) -> Result<Metadata> {
        metadata(self)
    }
}
