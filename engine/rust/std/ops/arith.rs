//! `+ - * / %` and `-x`.

/// The operator `+`.
#[lang = "add"]
pub trait Add<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The sum: `self + rhs`.
    fn add(self, rhs: Rhs) -> Self::Output;
}

/// The operator `+=`.
#[lang = "add_assign"]
pub trait AddAssign<Rhs = Self> {
    /// Computes `self + rhs` into `self`.
    fn add_assign(&mut self, rhs: Rhs);
}

/// The operator `-`.
#[lang = "sub"]
pub trait Sub<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The difference: `self - rhs`.
    fn sub(self, rhs: Rhs) -> Self::Output;
}

/// The operator `-=`.
#[lang = "sub_assign"]
pub trait SubAssign<Rhs = Self> {
    /// Computes `self - rhs` into `self`.
    fn sub_assign(&mut self, rhs: Rhs);
}

/// The operator `*`.
#[lang = "mul"]
pub trait Mul<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The product: `self * rhs`.
    fn mul(self, rhs: Rhs) -> Self::Output;
}

/// The operator `*=`.
#[lang = "mul_assign"]
pub trait MulAssign<Rhs = Self> {
    /// Computes `self * rhs` into `self`.
    fn mul_assign(&mut self, rhs: Rhs);
}

/// The operator `/`.
#[lang = "div"]
pub trait Div<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The quotient: `self / rhs`.
    fn div(self, rhs: Rhs) -> Self::Output;
}

/// The operator `/=`.
#[lang = "div_assign"]
pub trait DivAssign<Rhs = Self> {
    /// Computes `self / rhs` into `self`.
    fn div_assign(&mut self, rhs: Rhs);
}

/// The operator `%`.
#[lang = "rem"]
pub trait Rem<Rhs = Self> {
    /// Type of the result.
    type Output;
    /// The remainder: `self % rhs`.
    fn rem(self, rhs: Rhs) -> Self::Output;
}

/// The operator `%=`.
#[lang = "rem_assign"]
pub trait RemAssign<Rhs = Self> {
    /// Computes `self % rhs` into `self`.
    fn rem_assign(&mut self, rhs: Rhs);
}

/// The operator `-` before a value.
#[lang = "neg"]
pub trait Neg {
    /// Type of the result.
    type Output;
    /// The negated value.
    fn neg(self) -> Self::Output;
}

// One operator for one type, between values and references in every combination.
macro_rules! arith_op {
    ($Op:ident $op:ident $OpAssign:ident $op_assign:ident $sign:tt $assign:tt: $($t:ty)*) => { $(
        impl $Op for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn $op(self, rhs: $t) -> $t {
                self $sign rhs
            }
        }
        impl $Op<&$t> for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn $op(self, rhs: &$t) -> $t {
                self $sign *rhs
            }
        }
        impl<'a> $Op<$t> for &'a $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn $op(self, rhs: $t) -> $t {
                *self $sign rhs
            }
        }
        impl<'a> $Op<&$t> for &'a $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn $op(self, rhs: &$t) -> $t {
                *self $sign *rhs
            }
        }
        impl $OpAssign for $t {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, rhs: $t) {
                *self $assign rhs
            }
        }
        impl $OpAssign<&$t> for $t {
            #[inline]
            #[track_caller]
            fn $op_assign(&mut self, rhs: &$t) {
                *self $assign *rhs
            }
        }
    )* };
}
arith_op!(Add add AddAssign add_assign + +=: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
arith_op!(Sub sub SubAssign sub_assign - -=: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
arith_op!(Mul mul MulAssign mul_assign * *=: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
arith_op!(Div div DivAssign div_assign / /=: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
arith_op!(Rem rem RemAssign rem_assign % %=: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);

macro_rules! neg_op {
    ($($t:ty)*) => { $(
        impl Neg for $t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn neg(self) -> $t {
                -self
            }
        }
        impl Neg for &$t {
            type Output = $t;
            #[inline]
            #[track_caller]
            fn neg(self) -> $t {
                -*self
            }
        }
    )* };
}
neg_op!(i8 i16 i32 i64 i128 isize f32 f64);
