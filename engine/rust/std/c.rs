//! Functions of C's library, for programs that declare them: `unsafe extern "C" { fn abs(n: i32) -> i32; }`.
//! Each is found by its name, and only where the declared types are these.

use crate::num::Wrapping;

pub fn abs(n: i32) -> i32 {
    if n < 0 { (-Wrapping(n)).0 } else { n }
}
pub fn labs(n: i64) -> i64 {
    if n < 0 { (-Wrapping(n)).0 } else { n }
}
pub fn llabs(n: i64) -> i64 {
    labs(n)
}

// Characters beyond ASCII are left as they are: programs begin in the locale "C".
pub fn toupper(c: i32) -> i32 {
    if c >= 0 && c < 128 { (c as u8).to_ascii_uppercase() as i32 } else { c }
}
pub fn tolower(c: i32) -> i32 {
    if c >= 0 && c < 128 { (c as u8).to_ascii_lowercase() as i32 } else { c }
}

/// Bytes before the first zero.
pub unsafe fn strlen(text: *const i8) -> usize {
    let mut length = 0;
    while *text.add(length) != 0 {
        length += 1;
    }
    length
}

pub fn fabs(x: f64) -> f64 {
    x.abs()
}
pub fn sqrt(x: f64) -> f64 {
    x.sqrt()
}
pub fn cbrt(x: f64) -> f64 {
    x.cbrt()
}
pub fn floor(x: f64) -> f64 {
    x.floor()
}
pub fn ceil(x: f64) -> f64 {
    x.ceil()
}
pub fn pow(x: f64, y: f64) -> f64 {
    x.powf(y)
}
pub fn exp(x: f64) -> f64 {
    x.exp()
}
pub fn log(x: f64) -> f64 {
    x.ln()
}
pub fn sin(x: f64) -> f64 {
    x.sin()
}
pub fn cos(x: f64) -> f64 {
    x.cos()
}
pub fn tan(x: f64) -> f64 {
    x.tan()
}
pub fn sqrtf(x: f32) -> f32 {
    x.sqrt()
}
