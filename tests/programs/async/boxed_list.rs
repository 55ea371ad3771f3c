// Different futures in one list, behind `Pin<Box<dyn Future>>`.
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

type Job = Pin<Box<dyn Future<Output = i32>>>;

struct Slow(i32);
impl Future for Slow {
    type Output = i32;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<i32> {
        self.0 -= 1;
        if self.0 > 0 { Poll::Pending } else { Poll::Ready(100) }
    }
}
async fn square(n: i32) -> i32 {
    n * n
}
fn job(n: i32) -> Job {
    if n % 2 == 0 { Box::pin(square(n)) } else { Box::pin(async move { Slow(n).await + n }) }
}
fn main() {
    let makers: Vec<Box<dyn Fn(i32) -> Job>> =
        vec![Box::new(job), Box::new(|n| Box::pin(async move { -n })), Box::new(|n| Box::pin(std::future::ready(n)))];
    let mut jobs: Vec<(usize, Job)> = Vec::new();
    for (i, make) in makers.iter().enumerate() {
        jobs.push((i * 10, make(3)));
        jobs.push((i * 10 + 1, make(4)));
    }
    let mut cx = Context::from_waker(Waker::noop());
    let mut round = 0;
    while !jobs.is_empty() {
        round += 1;
        let mut left = Vec::new();
        for (id, mut job) in jobs {
            match job.as_mut().poll(&mut cx) {
                Poll::Ready(v) => println!("round {round}: job {id} gives {v}"),
                Poll::Pending => left.push((id, job)),
            }
        }
        jobs = left;
    }
}
