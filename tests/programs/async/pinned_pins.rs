use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::marker::PhantomPinned;
struct Count { left: u32, _pin: PhantomPinned }
impl Future for Count {
    type Output = &'static str;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = unsafe { self.get_unchecked_mut() };
        if this.left == 0 { return Poll::Ready("done"); }
        this.left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
fn run<F: Future>(f: F) -> F::Output {
    let mut f = pin!(f);
    let mut cx = Context::from_waker(Waker::noop());
    let mut n = 0;
    loop { n += 1; if let Poll::Ready(x) = f.as_mut().poll(&mut cx) { println!("{n} polls"); return x; } }
}
fn needs_unpin<T: Unpin>(_: T) {}
fn main() {
    let p = pin!(Count { left: 2, _pin: PhantomPinned });
    println!("{}", run(p));
    let b = Box::pin(Count { left: 1, _pin: PhantomPinned });
    println!("{}", run(b));
    let c = Count { left: 1, _pin: PhantomPinned };
    needs_unpin(&c);
    needs_unpin(Box::new(c));
}
