// How many arguments a variadic function takes, its declaration does not say.
//@ rustc: skip
use std::ffi::{c_char, c_int};

unsafe extern "C" {
    fn printf(format: *const c_char, ...) -> c_int;
}

fn main() {
    unsafe {
        printf(c"%d\n".as_ptr(), 3); //~ UNSUPPORTED calling a variadic function
    }
}
