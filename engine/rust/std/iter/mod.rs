//! Iterators.

pub mod adapters;
pub mod collect;
pub mod marks;
pub mod range;
pub mod sources;
pub mod traits;

pub use self::adapters::{
    Chain, Cloned, Copied, Cycle, Enumerate, Filter, FilterMap, FlatMap, Flatten, Fuse, Inspect, Map, MapWhile,
    Peekable, Rev, Scan, Skip, SkipWhile, StepBy, Take, TakeWhile, Zip,
};
pub use self::collect::{Extend, FromIterator, IntoIterator, Product, Sum};
pub use self::range::Step;
pub use self::sources::{
    chain, empty, from_fn, once, once_with, repeat, repeat_n, repeat_with, successors, zip, Empty, FromFn, Once, OnceWith,
    Repeat, RepeatN, RepeatWith, Successors,
};
pub use self::traits::{DoubleEndedIterator, ExactSizeIterator, FusedIterator, Iterator};
