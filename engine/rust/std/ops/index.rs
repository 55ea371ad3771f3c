//! `container[index]`.

/// Reading through `container[index]`.
#[lang = "index"]
pub trait Index<Idx: ?Sized> {
    /// What is found there.
    type Output: ?Sized;
    /// A reference to the element; panics where there is none.
    #[track_caller]
    fn index(&self, index: Idx) -> &Self::Output;
}

/// Writing through `container[index]`.
#[lang = "index_mut"]
pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
    /// A mutable reference to the element; panics where there is none.
    #[track_caller]
    fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}
