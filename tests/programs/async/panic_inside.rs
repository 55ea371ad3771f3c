// A panic in a future drops what it holds, and goes on through the poll.
use std::future::{poll_fn, Future};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::task::{Context, Poll, Waker};

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
async fn pause() {
    let mut first = true;
    poll_fn(move |_| if std::mem::replace(&mut first, false) { Poll::Pending } else { Poll::Ready(()) }).await
}
async fn fails(arg: Loud, list: Vec<u32>) -> u32 {
    let _local = Loud("local");
    pause().await;
    let index = list.len();
    println!("before the panic, {}", arg.0);
    list[index]
}
async fn outer() -> u32 {
    let _o = Loud("outer");
    fails(Loud("arg"), vec![1, 2]).await + 1
}
fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(outer());
    println!("{:?}", future.as_mut().poll(&mut cx));
    let result = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut cx)));
    println!("caught: {}", result.is_err());
    drop(future);
    println!("the future is gone");
    let mut again = Box::pin(async { 3 });
    println!("{:?}", again.as_mut().poll(&mut cx));
    let result = catch_unwind(AssertUnwindSafe(|| again.as_mut().poll(&mut cx)));
    println!("caught: {}", result.is_err());
}
