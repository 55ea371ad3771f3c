//! `& | ^ << >>` and `!x`.

/// The operator `&`.
#[lang = "bitand"]
pub trait BitAnd<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The value of `self & rhs`.
    fn bitand(self, rhs: Rhs) -> Self::Output;
}

/// The operator `&=`.
#[lang = "bitand_assign"]
pub trait BitAndAssign<Rhs = Self> {
    /// Computes `self & rhs` into `self`.
    fn bitand_assign(&mut self, rhs: Rhs);
}

/// The operator `|`.
#[lang = "bitor"]
pub trait BitOr<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The value of `self | rhs`.
    fn bitor(self, rhs: Rhs) -> Self::Output;
}

/// The operator `|=`.
#[lang = "bitor_assign"]
pub trait BitOrAssign<Rhs = Self> {
    /// Computes `self | rhs` into `self`.
    fn bitor_assign(&mut self, rhs: Rhs);
}

/// The operator `^`.
#[lang = "bitxor"]
pub trait BitXor<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The value of `self ^ rhs`.
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}

/// The operator `^=`.
#[lang = "bitxor_assign"]
pub trait BitXorAssign<Rhs = Self> {
    /// Computes `self ^ rhs` into `self`.
    fn bitxor_assign(&mut self, rhs: Rhs);
}

/// The operator `<<`.
#[lang = "shl"]
pub trait Shl<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The value of `self << rhs`.
    fn shl(self, rhs: Rhs) -> Self::Output;
}

/// The operator `<<=`.
#[lang = "shl_assign"]
pub trait ShlAssign<Rhs = Self> {
    /// Computes `self << rhs` into `self`.
    fn shl_assign(&mut self, rhs: Rhs);
}

/// The operator `>>`.
#[lang = "shr"]
pub trait Shr<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The value of `self >> rhs`.
    fn shr(self, rhs: Rhs) -> Self::Output;
}

/// The operator `>>=`.
#[lang = "shr_assign"]
pub trait ShrAssign<Rhs = Self> {
    /// Computes `self >> rhs` into `self`.
    fn shr_assign(&mut self, rhs: Rhs);
}

/// The operator `!`.
#[lang = "not"]
pub trait Not {
    /// Type of the result.
    type Output;
    /// The value with all bits (or the truth) turned round.
    fn not(self) -> Self::Output;
}

macro_rules! bit_op {
    ($Op:ident $op:ident $OpAssign:ident $op_assign:ident $sign:tt $assign:tt: $($t:ty)*) => { $(
        impl $Op for $t {
            type Output = $t;
            #[inline]
            fn $op(self, rhs: $t) -> $t {
                self $sign rhs
            }
        }
        impl $Op<&$t> for $t {
            type Output = $t;
            #[inline]
            fn $op(self, rhs: &$t) -> $t {
                self $sign *rhs
            }
        }
        impl<'a> $Op<$t> for &'a $t {
            type Output = $t;
            #[inline]
            fn $op(self, rhs: $t) -> $t {
                *self $sign rhs
            }
        }
        impl<'a> $Op<&$t> for &'a $t {
            type Output = $t;
            #[inline]
            fn $op(self, rhs: &$t) -> $t {
                *self $sign *rhs
            }
        }
        impl $OpAssign for $t {
            #[inline]
            fn $op_assign(&mut self, rhs: $t) {
                *self $assign rhs
            }
        }
        impl $OpAssign<&$t> for $t {
            #[inline]
            fn $op_assign(&mut self, rhs: &$t) {
                *self $assign *rhs
            }
        }
    )* };
}
bit_op!(BitAnd bitand BitAndAssign bitand_assign & &=: bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
bit_op!(BitOr bitor BitOrAssign bitor_assign | |=: bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
bit_op!(BitXor bitxor BitXorAssign bitxor_assign ^ ^=: bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

// Shifts take an amount of any integer type.
macro_rules! shift_op {
    ($t:ty: $($amount:ty)*) => { $(
        impl Shl<$amount> for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shl(self, rhs: $amount) -> $t {
                self << rhs
            }
        }
        impl Shr<$amount> for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shr(self, rhs: $amount) -> $t {
                self >> rhs
            }
        }
        impl ShlAssign<$amount> for $t {
            #[inline]
            #[track_caller]
            fn shl_assign(&mut self, rhs: $amount) {
                *self <<= rhs
            }
        }
        impl ShrAssign<$amount> for $t {
            #[inline]
            #[track_caller]
            fn shr_assign(&mut self, rhs: $amount) {
                *self >>= rhs
            }
        }
        impl Shl<&$amount> for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shl(self, rhs: &$amount) -> $t {
                self << *rhs
            }
        }
        impl<'a> Shl<$amount> for &'a $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shl(self, rhs: $amount) -> $t {
                *self << rhs
            }
        }
        impl<'a> Shl<&$amount> for &'a $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shl(self, rhs: &$amount) -> $t {
                *self << *rhs
            }
        }
        impl Shr<&$amount> for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shr(self, rhs: &$amount) -> $t {
                self >> *rhs
            }
        }
        impl<'a> Shr<$amount> for &'a $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shr(self, rhs: $amount) -> $t {
                *self >> rhs
            }
        }
        impl<'a> Shr<&$amount> for &'a $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn shr(self, rhs: &$amount) -> $t {
                *self >> *rhs
            }
        }
        impl ShlAssign<&$amount> for $t {
            #[inline]
            #[track_caller]
            fn shl_assign(&mut self, rhs: &$amount) {
                *self <<= *rhs
            }
        }
        impl ShrAssign<&$amount> for $t {
            #[inline]
            #[track_caller]
            fn shr_assign(&mut self, rhs: &$amount) {
                *self >>= *rhs
            }
        }
    )* };
}
shift_op!(i8: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(i16: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(i32: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(i64: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(i128: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(isize: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(u8: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(u16: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(u32: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(u64: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(u128: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
shift_op!(usize: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! not_op {
    ($($t:ty)*) => { $(
        impl Not for $t {
            type Output = $t;
            #[inline]
            fn not(self) -> $t {
                !self
            }
        }
        impl Not for &$t {
            type Output = $t;
            #[inline]
            fn not(self) -> $t {
                !*self
            }
        }
    )* };
}
not_op!(bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
