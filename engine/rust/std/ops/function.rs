//! Things that can be called.

use crate::marker::Tuple;

/// Can be called any number of times, through a shared reference.
#[lang = "fn"]
pub trait Fn<Args: Tuple>: FnMut<Args> {
    /// The call.
    extern "rust-call" fn call(&self, args: Args) -> Self::Output;
}

/// Can be called any number of times, through a mutable reference.
#[lang = "fn_mut"]
pub trait FnMut<Args: Tuple>: FnOnce<Args> {
    /// The call.
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output;
}

/// Can be called once, by value.
#[lang = "fn_once"]
pub trait FnOnce<Args: Tuple> {
    /// What the call gives back.
    #[lang = "fn_once_output"]
    type Output;
    /// The call.
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output;
}

impl<A: Tuple, F: ?Sized + Fn<A>> Fn<A> for &F {
    extern "rust-call" fn call(&self, args: A) -> F::Output {
        (**self).call(args)
    }
}
impl<A: Tuple, F: ?Sized + Fn<A>> FnMut<A> for &F {
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call(args)
    }
}
impl<A: Tuple, F: ?Sized + Fn<A>> FnOnce<A> for &F {
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output {
        (*self).call(args)
    }
}
impl<A: Tuple, F: ?Sized + FnMut<A>> FnMut<A> for &mut F {
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output {
        (**self).call_mut(args)
    }
}
impl<A: Tuple, F: ?Sized + FnMut<A>> FnOnce<A> for &mut F {
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output {
        (*self).call_mut(args)
    }
}
