//! Reading numbers.

use super::error::{parse_float_error, IntErrorKind, ParseFloatError};

// Sign and size of the number that `bytes` writes to the base `radix`.
#[track_caller]
pub(crate) const fn digits(bytes: &[u8], radix: u32, signed: bool) -> Result<(bool, u128), IntErrorKind> {
    if radix < 2 || radix > 36 {
        panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {}", radix);
    }
    let len = bytes.len();
    if len == 0 {
        return Err(IntErrorKind::Empty);
    }
    let first = bytes[0];
    let negative = first == 45 && signed;
    let mut i = if negative || first == 43 { 1 } else { 0 };
    if i == len {
        return Err(IntErrorKind::InvalidDigit);
    }
    let mut value: u128 = 0;
    let mut too_large = false;
    while i < len {
        let digit = digit_value(bytes[i]);
        if digit >= radix {
            return Err(IntErrorKind::InvalidDigit);
        }
        let (product, lost) = value.overflowing_mul(radix as u128);
        let (sum, carried) = product.overflowing_add(digit as u128);
        too_large |= lost || carried;
        value = sum;
        i += 1;
    }
    if too_large {
        return Err(if negative { IntErrorKind::NegOverflow } else { IntErrorKind::PosOverflow });
    }
    Ok((negative, value))
}

const fn digit_value(byte: u8) -> u32 {
    if byte >= 48 && byte <= 57 {
        (byte - 48) as u32
    } else if byte >= 97 && byte <= 122 {
        (byte - 97) as u32 + 10
    } else if byte >= 65 && byte <= 90 {
        (byte - 65) as u32 + 10
    } else {
        99
    }
}

macro_rules! parse_float {
    ($($t:ident)*) => { $(
        impl crate::str::FromStr for $t {
            type Err = ParseFloatError;
            fn from_str(src: &str) -> Result<$t, ParseFloatError> {
                if src.len() == 0 {
                    return Err(parse_float_error(true));
                }
                let mut ok = false;
                let value = unsafe { crate::intrinsics::float_from_text::<$t>(src.as_ptr(), src.len(), &mut ok) };
                if ok { Ok(value) } else { Err(parse_float_error(false)) }
            }
        }
    )* };
}
parse_float!(f32 f64);
