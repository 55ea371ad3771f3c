// A future that is dropped where it is pinned on the stack, or inside another one, drops what it holds.
use std::future::{poll_fn, Future};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

struct Loud(u32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
async fn pause() {
    let mut first = true;
    poll_fn(move |_| if std::mem::take(&mut first) { Poll::Pending } else { Poll::Ready(()) }).await
}
async fn holds(n: u32) -> u32 {
    let loud = Loud(n);
    pause().await;
    let second = Loud(n + 1);
    pause().await;
    loud.0 + second.0
}
async fn outer() -> u32 {
    let _first = Loud(100);
    let sum = holds(1).await;
    let mut inner = pin!(holds(10));
    poll_fn(|cx| {
        let _ = inner.as_mut().poll(cx);
        Poll::Ready(())
    })
    .await;
    sum
}
fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    for polls in 1..4 {
        println!("{polls}:");
        let mut future = pin!(outer());
        for _ in 0..polls {
            println!("{:?}", future.as_mut().poll(&mut cx));
        }
        println!("end of the turn");
    }
}
