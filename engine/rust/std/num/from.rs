//! Conversions between numbers, `bool` and `char`.

use super::error::{try_from_int_error, TryFromIntError};

// Always fit.
macro_rules! from_smaller {
    ($($a:ty => $b:ty)*) => { $(
        impl From<$a> for $b {
            #[inline]
            fn from(small: $a) -> $b {
                small as $b
            }
        }
    )* };
}
// May not fit: the value must survive the way there and back with its sign.
macro_rules! try_from_other {
    ($($a:ty => $b:ty)*) => { $(
        impl TryFrom<$a> for $b {
            type Error = TryFromIntError;
            #[inline]
            fn try_from(value: $a) -> Result<$b, TryFromIntError> {
                let converted = value as $b;
                #[allow(unused_comparisons)]
                if converted as $a == value && (converted < 0) == (value < 0) {
                    Ok(converted)
                } else {
                    Err(try_from_int_error())
                }
            }
        }
    )* };
}
from_smaller! {
    i8 => i16
    i8 => i32
    i8 => i64
    i8 => i128
    i8 => isize
    i16 => i32
    i16 => i64
    i16 => i128
    i16 => isize
    i32 => i64
    i32 => i128
    i64 => i128
    u8 => i16
    u8 => i32
    u8 => i64
    u8 => i128
    u8 => isize
    u8 => u16
    u8 => u32
    u8 => u64
    u8 => u128
    u8 => usize
    u16 => i32
    u16 => i64
    u16 => i128
    u16 => u32
    u16 => u64
    u16 => u128
    u16 => usize
    u32 => i64
    u32 => i128
    u32 => u64
    u32 => u128
    u64 => i128
    u64 => u128
    i8 => f32
    i16 => f32
    u8 => f32
    u16 => f32
    i8 => f64
    i16 => f64
    i32 => f64
    u8 => f64
    u16 => f64
    u32 => f64
    f32 => f64
    bool => i8
    bool => i16
    bool => i32
    bool => i64
    bool => i128
    bool => isize
    bool => u8
    bool => u16
    bool => u32
    bool => u64
    bool => u128
    bool => usize
    char => u32
    char => u64
    char => u128
    u8 => char
}
try_from_other! {
    i8 => u8
    i8 => u16
    i8 => u32
    i8 => u64
    i8 => u128
    i8 => usize
    i16 => i8
    i16 => u8
    i16 => u16
    i16 => u32
    i16 => u64
    i16 => u128
    i16 => usize
    i32 => i8
    i32 => i16
    i32 => isize
    i32 => u8
    i32 => u16
    i32 => u32
    i32 => u64
    i32 => u128
    i32 => usize
    i64 => i8
    i64 => i16
    i64 => i32
    i64 => isize
    i64 => u8
    i64 => u16
    i64 => u32
    i64 => u64
    i64 => u128
    i64 => usize
    i128 => i8
    i128 => i16
    i128 => i32
    i128 => i64
    i128 => isize
    i128 => u8
    i128 => u16
    i128 => u32
    i128 => u64
    i128 => u128
    i128 => usize
    isize => i8
    isize => i16
    isize => i32
    isize => i64
    isize => i128
    isize => u8
    isize => u16
    isize => u32
    isize => u64
    isize => u128
    isize => usize
    u8 => i8
    u16 => i8
    u16 => i16
    u16 => isize
    u16 => u8
    u32 => i8
    u32 => i16
    u32 => i32
    u32 => isize
    u32 => u8
    u32 => u16
    u32 => usize
    u64 => i8
    u64 => i16
    u64 => i32
    u64 => i64
    u64 => isize
    u64 => u8
    u64 => u16
    u64 => u32
    u64 => usize
    u128 => i8
    u128 => i16
    u128 => i32
    u128 => i64
    u128 => i128
    u128 => isize
    u128 => u8
    u128 => u16
    u128 => u32
    u128 => u64
    u128 => usize
    usize => i8
    usize => i16
    usize => i32
    usize => i64
    usize => i128
    usize => isize
    usize => u8
    usize => u16
    usize => u32
    usize => u64
    usize => u128
}

macro_rules! bool_from {
    ($($t:ident)*) => { $(
        impl TryFrom<$t> for bool {
            type Error = TryFromIntError;
            fn try_from(value: $t) -> Result<bool, TryFromIntError> {
                match value {
                    0 => Ok(false),
                    1 => Ok(true),
                    _ => Err(try_from_int_error()),
                }
            }
        }
    )* };
}
bool_from!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl From<bool> for f32 {
    fn from(small: bool) -> f32 {
        small as u8 as f32
    }
}
impl From<bool> for f64 {
    fn from(small: bool) -> f64 {
        small as u8 as f64
    }
}
