// A stream: many values, each waited for.
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

trait Stream {
    type Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
}
struct Squares {
    at: u32,
    end: u32,
    rest: bool,
}
impl Stream for Squares {
    type Item = u32;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u32>> {
        self.rest = !self.rest;
        if self.rest {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.at == self.end {
            return Poll::Ready(None);
        }
        self.at += 1;
        Poll::Ready(Some(self.at * self.at))
    }
}
async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}
struct Next<'a, S>(&'a mut S);
impl<'a, S: Stream + Unpin> Future for Next<'a, S> {
    type Output = Option<S::Item>;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut *self.0).poll_next(cx)
    }
}
async fn collect<S: Stream + Unpin>(mut stream: S) -> Vec<S::Item> {
    let mut all = Vec::new();
    while let Some(item) = Next(&mut stream).await {
        all.push(item);
    }
    all
}
fn block_on<F: Future>(f: F) -> (F::Output, u32) {
    let mut f = Box::pin(f);
    let mut cx = Context::from_waker(Waker::noop());
    let mut polls = 1;
    loop {
        match f.as_mut().poll(&mut cx) {
            Poll::Ready(v) => return (v, polls),
            Poll::Pending => polls += 1,
        }
    }
}
fn main() {
    let mut squares = Squares { at: 0, end: 5, rest: false };
    let (sum, polls) = block_on(async {
        let mut sum = 0;
        while let Some(n) = next(&mut squares).await {
            if n == 9 {
                continue;
            }
            sum += n;
            println!("{n} -> {sum}");
        }
        sum
    });
    println!("{sum} in {polls} polls, at {}", squares.at);
    println!("{:?}", block_on(collect(Squares { at: 6, end: 9, rest: true })));
}
