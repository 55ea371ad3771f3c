//! Integers as text.

use super::{Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Result, UpperExp, UpperHex};

// Digits of `value`, written from the end of a buffer.
fn decimal(value: u64, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 20];
    let mut at = 20;
    let mut rest = value;
    while rest >= 10 {
        at -= 1;
        buffer[at] = 48 + (rest % 10) as u8;
        rest /= 10;
    }
    at -= 1;
    buffer[at] = 48 + rest as u8;
    let digits = unsafe { crate::intrinsics::str_from_parts(&buffer[at], 20 - at) };
    f.pad_integral(is_nonnegative, "", digits)
}

fn decimal_wide(value: u128, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 39];
    let mut at = 39;
    let mut rest = value;
    while rest >= 10 {
        at -= 1;
        buffer[at] = 48 + (rest % 10) as u8;
        rest /= 10;
    }
    at -= 1;
    buffer[at] = 48 + rest as u8;
    let digits = unsafe { crate::intrinsics::str_from_parts(&buffer[at], 39 - at) };
    f.pad_integral(is_nonnegative, "", digits)
}

// Digits to the base 2^`shift`; `ten` is the letter for the digit 10.
fn power_of_two(value: u128, shift: u32, ten: u8, prefix: &str, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 128];
    let mut at = 128;
    let mut rest = value;
    let mask = (1u128 << shift) - 1;
    loop {
        let digit = (rest & mask) as u8;
        at -= 1;
        buffer[at] = if digit < 10 { 48 + digit } else { ten + (digit - 10) };
        rest >>= shift;
        if rest == 0 {
            break;
        }
    }
    let digits = unsafe { crate::intrinsics::str_from_parts(&buffer[at], 128 - at) };
    f.pad_integral(true, prefix, digits)
}

// `{:e}`: one digit before the point, trailing zeros left out; with a precision rounded half to even.
fn scientific(value: u128, is_nonnegative: bool, upper: bool, f: &mut Formatter<'_>) -> Result {
    let mut rest = value;
    let mut exponent = 0usize;
    while rest % 10 == 0 && rest >= 10 {
        rest /= 10;
        exponent += 1;
    }
    let mut digits = 1usize;
    let mut probe = rest;
    while probe >= 10 {
        probe /= 10;
        digits += 1;
    }
    let mut added = 0usize;
    if let Some(precision) = f.precision() {
        let mut dropped_nonzero = false;
        let mut last = 0;
        while digits - 1 > precision {
            if last != 0 {
                dropped_nonzero = true;
            }
            last = rest % 10;
            rest /= 10;
            digits -= 1;
            exponent += 1;
        }
        if last > 5 || (last == 5 && (dropped_nonzero || rest % 2 == 1)) {
            rest += 1;
            let mut limit = 1u128;
            let mut i = 0;
            while i < digits {
                limit *= 10;
                i += 1;
            }
            if rest == limit {
                rest /= 10;
                exponent += 1;
            }
        }
        added = precision - (digits - 1);
    }
    let mut text = [0u8; 64];
    let mut at = 64;
    let mut power = exponent + digits - 1;
    loop {
        at -= 1;
        text[at] = 48 + (power % 10) as u8;
        power /= 10;
        if power == 0 {
            break;
        }
    }
    at -= 1;
    text[at] = if upper { 69 } else { 101 };
    let tail = unsafe { crate::intrinsics::str_from_parts(&text[at], 64 - at) };
    let mut head = [0u8; 41];
    let mut from = 41;
    let mut left = digits;
    while left > 0 {
        from -= 1;
        head[from] = 48 + (rest % 10) as u8;
        rest /= 10;
        left -= 1;
        if left == 1 {
            from -= 1;
            head[from] = 46;
        }
    }
    let first = unsafe { crate::intrinsics::str_from_parts(&head[from], 41 - from) };
    super::float::pad_scientific(is_nonnegative, first, added, digits == 1 && added > 0, tail, f)
}

macro_rules! fmt_of_int {
    ($($t:ident $unsigned:ident $wide:ident $decimal:ident)*) => { $(
        impl Display for $t {
            #[inline]
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let value = *self;
                #[allow(unused_comparisons)]
                if value >= 0 {
                    $decimal(value as $wide, true, f)
                } else {
                    $decimal((!(value as $wide)).wrapping_add(1), false, f)
                }
            }
        }
        impl Debug for $t {
            #[inline]
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                if f.debug_lower_hex() {
                    LowerHex::fmt(self, f)
                } else if f.debug_upper_hex() {
                    UpperHex::fmt(self, f)
                } else {
                    Display::fmt(self, f)
                }
            }
        }
        impl LowerHex for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                power_of_two(*self as $unsigned as u128, 4, 97, "0x", f)
            }
        }
        impl UpperHex for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                power_of_two(*self as $unsigned as u128, 4, 65, "0x", f)
            }
        }
        impl Octal for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                power_of_two(*self as $unsigned as u128, 3, 97, "0o", f)
            }
        }
        impl Binary for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                power_of_two(*self as $unsigned as u128, 1, 97, "0b", f)
            }
        }
        impl LowerExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                #[allow(unused_comparisons)]
                if *self >= 0 {
                    scientific(*self as u128, true, false, f)
                } else {
                    scientific((!(*self as u128)).wrapping_add(1), false, false, f)
                }
            }
        }
        impl UpperExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                #[allow(unused_comparisons)]
                if *self >= 0 {
                    scientific(*self as u128, true, true, f)
                } else {
                    scientific((!(*self as u128)).wrapping_add(1), false, true, f)
                }
            }
        }
    )* };
}
fmt_of_int! {
    i8 u8 u64 decimal
    i16 u16 u64 decimal
    i32 u32 u64 decimal
    i64 u64 u64 decimal
    isize usize u64 decimal
    u8 u8 u64 decimal
    u16 u16 u64 decimal
    u32 u32 u64 decimal
    u64 u64 u64 decimal
    usize usize u64 decimal
    i128 u128 u128 decimal_wide
    u128 u128 u128 decimal_wide
}
