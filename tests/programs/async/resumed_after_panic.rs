//@ exit: 101
// Polling a future again whose body has panicked is a panic.
use std::future::Future;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::pin::pin;
use std::task::{Context, Waker};

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = pin!(async {  //~ PANIC `async fn` resumed after panicking
        let none: Option<i32> = None;
        none.expect("nothing there")
    });
    let first = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut cx)));
    println!("{}", first.is_err());
    println!("{:?}", future.as_mut().poll(&mut cx));
}
