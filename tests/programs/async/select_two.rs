// The first of two futures wins; the other is dropped where it waits.
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

#[derive(Debug)]
enum Either<A, B> {
    Left(A),
    Right(B),
}
async fn select<A: Future + Unpin, B: Future + Unpin>(mut a: A, mut b: B) -> Either<A::Output, B::Output> {
    poll_fn(move |cx| {
        if let Poll::Ready(v) = Pin::new(&mut a).poll(cx) {
            return Poll::Ready(Either::Left(v));
        }
        Pin::new(&mut b).poll(cx).map(Either::Right)
    })
    .await
}

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
async fn pending_times(n: u32) {
    let mut left = n;
    poll_fn(|_| {
        if left == 0 {
            Poll::Ready(())
        } else {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}
async fn racer(name: &'static str, steps: u32) -> usize {
    let _loud = Loud(name);
    pending_times(steps).await;
    println!("{name} arrives");
    name.len()
}
fn block_on<F: Future>(f: F) -> F::Output {
    let mut f = std::pin::pin!(f);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            break v;
        }
    }
}
fn main() {
    println!("{:?}", block_on(select(Box::pin(racer("hare", 5)), Box::pin(racer("tortoise", 2)))));
    println!("{:?}", block_on(select(Box::pin(async { 1 }), Box::pin(racer("never begun", 0)))));
}
