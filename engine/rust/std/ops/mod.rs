//! Traits behind operators, calls, drops and `?`.

pub mod arith;
pub mod bit;
pub mod deref;
pub mod function;
pub mod index;
pub mod range;
pub mod try_trait;

pub use self::arith::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};
pub use self::bit::{BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Shl, ShlAssign, Shr, ShrAssign};
pub use self::deref::{CoerceUnsized, Deref, DerefMut, DispatchFromDyn, Drop};
pub use self::function::{Fn, FnMut, FnOnce};
pub use self::index::{Index, IndexMut};
#[doc(hidden)]
pub use self::range::OneSidedRange;
pub use self::range::{Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
pub use self::try_trait::{ControlFlow, FromResidual, Try};
