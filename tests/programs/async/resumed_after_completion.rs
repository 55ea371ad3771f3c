//@ exit: 101
// Polling a future that has given its value already is a panic.
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

async fn five() -> i32 {  //~ PANIC `async fn` resumed after completion
    5
}

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = pin!(five());
    println!("{:?}", future.as_mut().poll(&mut cx));
    println!("{:?}", future.as_mut().poll(&mut cx));
}
