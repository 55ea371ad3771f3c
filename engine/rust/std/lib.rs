//! The standard library of Framewalk: what learners use of `core`, `alloc` and `std`, written in Rust over
//! a closed list of machine operations (module `intrinsics`). The three crates are one here.
//!
//! What it does must be what the real library does, down to capacities, texts and messages. How it does it
//! is kept simple: a learner may step into it.
//!
//! Lang items, by role (`#[lang = "role"]`), as the checker and the builder ask for them:
//!   marker   sized copy unsize send sync phantom_data unpin tuple_trait
//! An impl with a lang item among its members is marked itself, so that they are read at once.
//!   ops      add sub mul div rem bitand bitor bitxor shl shr neg not, each `…_assign`; index index_mut
//!            deref deref_mut drop fn fn_mut fn_once coerce_unsized
//!            Range RangeFrom RangeTo RangeFull RangeInclusive RangeToInclusive range_inclusive_new
//!            branch from_residual from_output (methods) Continue Break (variants)
//!   cmp      eq partial_ord ord
//!   others   clone Option Some None Result Ok Err next into_iter (methods) owned_box manually_drop
//!            unsafe_cell maybe_uninit format_arguments format_argument format_spec format_count
//!            panic panic_bounds_check panic_fmt start end_thread

pub mod macros;

pub mod intrinsics;
pub mod marker;
pub mod ops;
pub mod cmp;
pub mod clone;
pub mod default;
pub mod convert;
pub mod option;
pub mod result;
pub mod mem;
pub mod ptr;
pub mod alloc;
pub mod boxed;
mod bool;
pub mod num;
pub mod char;
pub mod str;
pub mod string;
pub mod slice;
pub mod array;
pub mod collections;
pub mod ascii;
pub mod vec;
pub mod iter;
pub mod fmt;
pub mod hash;
pub mod borrow;
pub mod cell;
pub mod rc;
pub mod any;
pub mod error;
pub mod io;
pub mod rt;
pub mod panic;
pub mod range;
pub mod process;
pub mod prelude;
pub mod primitive;
pub mod ffi;
pub mod fs;
pub mod net;
pub mod path;
pub mod hint;
pub mod sync;
pub mod thread;
pub mod time;
pub mod pin;
pub mod env;
pub mod os;
pub mod future;
pub mod task;
mod fn_pointer;
mod c;
pub mod f32;
pub mod f64;
pub mod i8;
pub mod i16;
pub mod i32;
pub mod i64;
pub mod i128;
pub mod isize;
pub mod u8;
pub mod u16;
pub mod u32;
pub mod u64;
pub mod u128;
pub mod usize;
