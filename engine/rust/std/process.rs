//! Ending the program.

/// Ends the program at once with this status.
pub fn exit(code: i32) -> ! {
    unsafe { crate::intrinsics::exit(code) }
}
/// Ends the program at once, as after an error that nothing can be done about.
pub fn abort() -> ! {
    unsafe { crate::intrinsics::abort() }
}
/// The number of this process; always the same here.
pub fn id() -> u32 {
    1
}

/// The status that `main` may return.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExitCode(u8);
impl ExitCode {
    /// All is well.
    pub const SUCCESS: ExitCode = ExitCode(0);
    /// Something went wrong.
    pub const FAILURE: ExitCode = ExitCode(1);
    pub(crate) fn to_i32(self) -> i32 {
        self.0 as i32
    }
    /// Ends the program with this status.
    pub fn exit_process(self) -> ! {
        exit(self.0 as i32)
    }
}
impl From<u8> for ExitCode {
    fn from(code: u8) -> Self {
        ExitCode(code)
    }
}

/// What `main` may return.
#[lang = "termination"]
#[lang = "termination"]
pub trait Termination {
    /// The status of the program; prints an error if it is one.
    fn report(self) -> ExitCode;
}
impl Termination for () {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
impl Termination for ! {
    fn report(self) -> ExitCode {
        self
    }
}
impl Termination for crate::convert::Infallible {
    fn report(self) -> ExitCode {
        match self {}
    }
}
impl Termination for ExitCode {
    fn report(self) -> ExitCode {
        self
    }
}
impl<T: Termination, E: crate::fmt::Debug> Termination for Result<T, E> {
    fn report(self) -> ExitCode {
        match self {
            Ok(value) => value.report(),
            Err(error) => {
                eprintln!("Error: {:?}", error);
                ExitCode::FAILURE
            }
        }
    }
}
