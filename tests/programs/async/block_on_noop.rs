// The smallest executor: a waker that does nothing, and a loop.
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            println!("ready after {polls} polls");
            return value;
        }
    }
}

async fn one() -> i32 {
    1
}

async fn sum(n: i32) -> i32 {
    let mut total = 0;
    for i in 0..n {
        total += one().await + i;
    }
    total
}

fn main() {
    println!("{}", block_on(one()));
    println!("{}", block_on(sum(4)));
    println!("{}", block_on(async { sum(2).await * 10 }));
    println!("{:?}", block_on(std::future::ready("there")));
}
