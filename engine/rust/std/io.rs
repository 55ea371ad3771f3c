//! Standard input, output and error.

use crate::fmt;

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
