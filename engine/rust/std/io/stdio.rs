//! Standard input, output and error.

use super::error::Result;
use super::read::{BufRead, Lines, Read};
use super::write::Write;
use crate::fmt;
use crate::marker::PhantomData;

struct Out(i32);

impl fmt::Write for Out {
    #[inline]
    fn write_str(&mut self, s: &str) -> fmt::Result {
        unsafe { crate::intrinsics::write_out(self.0, s.as_ptr(), s.len()) };
        Ok(())
    }
}

#[doc(hidden)]
#[track_caller]
pub fn _print(args: fmt::Arguments<'_>) {
    print_to(1, args)
}
#[doc(hidden)]
#[track_caller]
pub fn _eprint(args: fmt::Arguments<'_>) {
    print_to(2, args)
}

#[track_caller]
fn print_to(fd: i32, args: fmt::Arguments<'_>) {
    let mut out = Out(fd);
    if let Err(_) = fmt::write(&mut out, args) {
        crate::rt::panic_str("a formatting trait implementation returned an error when the underlying stream did not")
    }
}

/// Is somebody typing or looking there?
pub trait IsTerminal {
    /// Never here.
    fn is_terminal(&self) -> bool {
        false
    }
}

macro_rules! output {
    ($fd:literal $function:ident $Handle:ident $Lock:ident $name:literal) => {
        #[doc = $name]
        pub fn $function() -> $Handle {
            $Handle { nothing: () }
        }
        #[doc = $name]
        pub struct $Handle {
            nothing: (),
        }
        impl $Handle {
            /// The stream, for this program part alone.
            pub fn lock(&self) -> $Lock<'static> {
                $Lock { marker: PhantomData }
            }
        }
        #[doc = $name]
        pub struct $Lock<'a> {
            marker: PhantomData<&'a ()>,
        }
        impl !Send for $Lock<'_> {}
        impl !Sync for $Lock<'_> {}
        impl IsTerminal for $Handle {}
        impl IsTerminal for $Lock<'_> {}
        output!(@write $fd $Handle);
        output!(@write $fd &$Handle);
        output!(@write $fd $Lock<'_>);
        output!(@debug $Handle, stringify!($Handle));
        output!(@debug $Lock<'_>, stringify!($Lock));
    };
    (@write $fd:literal $t:ty) => {
        impl Write for $t {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                unsafe { crate::intrinsics::write_out($fd, buf.as_ptr(), buf.len()) };
                Ok(buf.len())
            }
            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    };
    (@debug $t:ty, $name:expr) => {
        impl fmt::Debug for $t {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct($name).finish_non_exhaustive()
            }
        }
    };
}
output!(1 stdout Stdout StdoutLock "Standard output.");
output!(2 stderr Stderr StderrLock "Standard error.");

// What has been read from standard input and not been used yet; all handles share it.
struct Input {
    bytes: Vec<u8>,
    used: usize,
}
static mut INPUT: Input = Input { bytes: Vec::new(), used: 0 };
const INPUT_SIZE: usize = 8192;

impl Input {
    fn fill(&mut self) -> &[u8] {
        if self.used == self.bytes.len() {
            self.used = 0;
            self.bytes.clear();
            self.bytes.reserve_exact(INPUT_SIZE);
            unsafe {
                let n = crate::intrinsics::read_in(self.bytes.as_mut_ptr(), INPUT_SIZE);
                self.bytes.set_len(n);
            }
        }
        &self.bytes[self.used..]
    }
}
fn input() -> &'static mut Input {
    unsafe { &mut *(&raw mut INPUT) }
}

/// Standard input.
pub fn stdin() -> Stdin {
    Stdin { nothing: () }
}
/// Standard input.
pub struct Stdin {
    nothing: (),
}
impl Stdin {
    /// The stream, for this program part alone.
    pub fn lock(&self) -> StdinLock<'static> {
        StdinLock { marker: PhantomData }
    }
    /// Appends a line with its end; gives its length in bytes, 0 at the end.
    pub fn read_line(&self, buf: &mut String) -> Result<usize> {
        self.lock().read_line(buf)
    }
    /// The lines, without their ends.
    pub fn lines(self) -> Lines<StdinLock<'static>> {
        self.lock().lines()
    }
}
/// Standard input.
pub struct StdinLock<'a> {
    marker: PhantomData<&'a ()>,
}
impl !Send for StdinLock<'_> {}
impl Read for StdinLock<'_> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let mut available = input().fill();
        let n = available.read(buf)?;
        self.consume(n);
        Ok(n)
    }
}
impl BufRead for StdinLock<'_> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        Ok(input().fill())
    }
    fn consume(&mut self, amount: usize) {
        input().used += amount;
    }
}
impl Read for Stdin {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.lock().read(buf)
    }
}
impl Read for &Stdin {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.lock().read(buf)
    }
}
impl IsTerminal for Stdin {}
impl IsTerminal for StdinLock<'_> {}
impl fmt::Debug for Stdin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stdin").finish_non_exhaustive()
    }
}
impl fmt::Debug for StdinLock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StdinLock").finish_non_exhaustive()
    }
}
