// `.await` takes whatever can be made a future; `Pin` and `Poll` have helpers.
use std::future::{pending, ready, Future, IntoFuture, Ready};
use std::pin::Pin;
use std::task::{ready, Context, Poll, Waker};

struct Request {
    url: String,
    retries: u32,
}
impl Request {
    fn retries(mut self, n: u32) -> Self {
        self.retries = n;
        self
    }
}
impl IntoFuture for Request {
    type Output = String;
    type IntoFuture = Ready<String>;
    fn into_future(self) -> Ready<String> {
        ready(format!("GET {} ({} tries)", self.url, self.retries + 1))
    }
}
struct Doubled<F>(Pin<Box<F>>);
impl<F: Future<Output = i32>> Future for Doubled<F> {
    type Output = i32;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<i32> {
        let value = ready!(self.0.as_mut().poll(cx));
        Poll::Ready(value * 2)
    }
}
fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut a = Box::pin(async {
        let answer = Request { url: "example.org".into(), retries: 0 }.retries(2).await;
        println!("{answer}");
        Doubled(Box::pin(async { 21 })).await
    });
    assert_eq!(a.as_mut().poll(&mut cx), Poll::Ready(42));
    let mut never = Box::pin(async {
        pending::<()>().await;
        unreachable!()
    });
    let answer: Poll<i32> = never.as_mut().poll(&mut cx);
    println!("{:?} {} {}", answer, answer.is_pending(), answer.is_ready());
    let mapped = Poll::Ready(Ok::<i32, String>(3)).map(|r| r.map(|n| n + 1));
    println!("{mapped:?}");
    let Poll::Ready(Ok(n)) = mapped else { panic!() };
    println!("{n} {:?}", Poll::Ready(1).max(Poll::Pending));
}
