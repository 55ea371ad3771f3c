//! Values that come later.

use crate::pin::Pin;
use crate::task::{Context, Poll};

/// A value that may not be there yet.
#[lang = "future_trait"]
pub trait Future {
    /// What it becomes.
    type Output;
    /// Goes on as far as possible; gives the value when it is there.
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}
impl<F: Future + Unpin + ?Sized> Future for &mut F {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        Pin::new(&mut **self.get_mut()).poll(cx)
    }
}
impl<F: Future + Unpin + ?Sized> Future for Box<F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        Pin::new(&mut **self.get_mut()).poll(cx)
    }
}
impl<F: Future + ?Sized> Future for Pin<Box<F>> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.get_mut().as_mut().poll(cx)
    }
}
impl<F: Future + ?Sized> Future for Pin<&mut F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.get_mut().as_mut().poll(cx)
    }
}

/// What `.await` can wait for.
#[lang = "into_future"]
pub trait IntoFuture {
    /// What it becomes.
    type Output;
    /// The future that is waited for.
    type IntoFuture: Future<Output = Self::Output>;
    /// The future.
    fn into_future(self) -> Self::IntoFuture;
}
impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
    fn into_future(self) -> F {
        self
    }
}

// One step of `.await`.
#[lang = "poll_awaited"]
fn poll_awaited<F: Future>(future: &mut F, cx: *mut Context<'_>) -> Poll<F::Output> {
    unsafe { Pin::new_unchecked(future).poll(&mut *cx) }
}
// Where an `async` body gives control back. Compiled away; is it to be dropped when it goes on?
#[lang = "suspend"]
fn suspend() -> bool {
    true
}

/// A future that is there already.
#[derive(Clone, Debug)]
pub struct Ready<T>(Option<T>);
/// A future that is this value already.
pub fn ready<T>(t: T) -> Ready<T> {
    Ready(Some(t))
}
impl<T> Ready<T> {
    /// The value.
    #[track_caller]
    pub fn into_inner(self) -> T {
        self.0.expect("Called `into_inner()` on `Ready` after completion")
    }
}
impl<T> Unpin for Ready<T> {}
impl<T> Future for Ready<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T> {
        Poll::Ready(self.get_mut().0.take().expect("`Ready` polled after completion"))
    }
}
/// A future that never comes.
#[derive(Clone, Debug)]
pub struct Pending<T>(crate::marker::PhantomData<T>);
/// A future that never comes.
pub fn pending<T>() -> Pending<T> {
    Pending(crate::marker::PhantomData)
}
impl<T> Future for Pending<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T> {
        Poll::Pending
    }
}
/// A future whose `poll` is a function.
pub struct PollFn<F>(F);
/// A future whose `poll` is this function.
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> {
    PollFn(f)
}
impl<F: Unpin> Unpin for PollFn<F> {}
impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        unsafe { (self.get_unchecked_mut().0)(cx) }
    }
}
