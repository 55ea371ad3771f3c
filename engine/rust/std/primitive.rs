//! The built-in types, for where another type has taken the name.

mod own {
    macro_rules! names {
        ($($A:ident $t:ident)*) => { $(pub type $A = $t;)* };
    }
    names! {
        Bool bool Char char Str str F32 f32 F64 f64
        I8 i8 I16 i16 I32 i32 I64 i64 I128 i128 Isize isize
        U8 u8 U16 u16 U32 u32 U64 u64 U128 u128 Usize usize
    }
}
pub use self::own::{
    Bool as bool, Char as char, Str as str, F32 as f32, F64 as f64, I128 as i128, I16 as i16, I32 as i32, I64 as i64,
    I8 as i8, Isize as isize, U128 as u128, U16 as u16, U32 as u32, U64 as u64, U8 as u8, Usize as usize,
};
