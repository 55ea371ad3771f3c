//! Floating-point numbers as text. The machine finds the digits; signs, filling and special values are
//! done here.

use super::{Debug, Display, Formatter, LowerExp, Result, UpperExp};
use crate::mem::MaybeUninit;

const SHORTEST: u32 = 0;
const SHORTEST_POINT: u32 = 1;
const FIXED: u32 = 2;
const EXPONENT: u32 = 3;
const EXPONENT_FIXED: u32 = 4;

// Enough for the longest exact number with `MOST_DIGITS` digits behind the point.
const BUFFER: usize = 1500;
// No digit of any `f64` behind this one differs from 0.
const MOST_DIGITS: usize = 1100;

// The sign that is shown; NaN has none.
fn sign_of(negative: bool, nan: bool, f: &Formatter<'_>) -> &'static str {
    if nan {
        ""
    } else if negative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    }
}

fn pad_float(sign: &str, digits: &str, zeros: usize, f: &mut Formatter<'_>) -> Result {
    let least = match f.width() {
        None => 0,
        Some(width) => width,
    };
    if zeros == 0 {
        return f.pad_number(sign, "", digits, least);
    }
    // Digits beyond what a float can hold: filled up with zeros, and never narrower than any width.
    f.write_str(sign)?;
    f.write_str(digits)?;
    let mut i = 0;
    while i < zeros {
        f.write_char('0')?;
        i += 1;
    }
    Ok(())
}

// `first` digits, `added` zeros, then the exponent.
pub(crate) fn pad_scientific(
    is_nonnegative: bool,
    first: &str,
    added: usize,
    needs_point: bool,
    tail: &str,
    f: &mut Formatter<'_>,
) -> Result {
    let sign = sign_of(!is_nonnegative, false, f);
    let mut buffer: MaybeUninit<[u8; BUFFER]> = MaybeUninit::uninit();
    let start = buffer.as_mut_ptr() as *mut u8;
    let mut at = 0;
    unsafe {
        crate::intrinsics::copy_nonoverlapping(first.as_ptr(), start, first.len());
        at += first.len();
        if needs_point {
            *start.add(at) = 46;
            at += 1;
        }
        let mut i = 0;
        while i < added && i < MOST_DIGITS {
            *start.add(at) = 48;
            at += 1;
            i += 1;
        }
        crate::intrinsics::copy_nonoverlapping(tail.as_ptr(), start.add(at), tail.len());
        at += tail.len();
        pad_float(sign, crate::intrinsics::str_from_parts(start, at), 0, f)
    }
}

macro_rules! fmt_of_float {
    ($($t:ident $digits:ident)*) => { $(
        fn $digits(value: $t, style: u32, precision: usize, upper: bool, f: &mut Formatter<'_>) -> Result {
            let nan = value != value;
            let negative = value.is_sign_negative();
            let sign = sign_of(negative, nan, f);
            if nan {
                return pad_float(sign, "NaN", 0, f);
            }
            if value == $t::INFINITY || value == $t::NEG_INFINITY {
                return pad_float(sign, "inf", 0, f);
            }
            let size = if negative { -value } else { value };
            let most = if precision > MOST_DIGITS { MOST_DIGITS } else { precision };
            let mut buffer: MaybeUninit<[u8; BUFFER]> = MaybeUninit::uninit();
            let start = buffer.as_mut_ptr() as *mut u8;
            unsafe {
                let length = crate::intrinsics::float_to_text(size, start, BUFFER, style, most);
                let mut i = 0;
                while upper && i < length {
                    if *start.add(i) == 101 {
                        *start.add(i) = 69;
                    }
                    i += 1;
                }
                pad_float(sign, crate::intrinsics::str_from_parts(start, length), precision - most, f)
            }
        }
        impl Display for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                match f.precision() {
                    None => $digits(*self, SHORTEST, 0, false, f),
                    Some(precision) => $digits(*self, FIXED, precision, false, f),
                }
            }
        }
        impl Debug for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                match f.precision() {
                    None => $digits(*self, SHORTEST_POINT, 0, false, f),
                    Some(precision) => $digits(*self, FIXED, precision, false, f),
                }
            }
        }
        impl LowerExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                match f.precision() {
                    None => $digits(*self, EXPONENT, 0, false, f),
                    Some(precision) => $digits(*self, EXPONENT_FIXED, precision, false, f),
                }
            }
        }
        impl UpperExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                match f.precision() {
                    None => $digits(*self, EXPONENT, 0, true, f),
                    Some(precision) => $digits(*self, EXPONENT_FIXED, precision, true, f),
                }
            }
        }
    )* };
}
fmt_of_float! {
    f32 digits_of_f32
    f64 digits_of_f64
}
