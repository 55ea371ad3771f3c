// What a future holds when it is dropped before its end, and in which order it goes.
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
async fn pause() {
    let mut first = true;
    poll_fn(move |_| if std::mem::take(&mut first) { Poll::Pending } else { Poll::Ready(()) }).await
}
async fn many(a: Loud, _: Loud, (c, d): (Loud, Loud)) {
    let e = Loud("e");
    let moved = Loud("moved");
    pause().await;
    {
        let _inner = Loud("inner");
        let _taken = moved;
        pause().await;
        println!("  inner ends");
    }
    drop(e);
    println!("  e is gone");
    pause().await;
    println!("  body ends {} {}", a.0, c.0);
    let _ = d.0;
}
fn make() -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(many(Loud("a"), Loud("b"), (Loud("c"), Loud("d"))))
}
fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    for polls in 0..5 {
        println!("{polls} polls");
        let mut future = make();
        for _ in 0..polls {
            println!("  {:?}", future.as_mut().poll(&mut cx));
        }
        println!("  now it goes");
    }
    println!("a block");
    let captured = Loud("captured");
    let mut block = Box::pin(async move {
        let _local = Loud("local");
        let _of_statement = (Loud("temporary"), pause().await).0;
        println!("{}", captured.0);
    });
    println!("  {}", block.as_mut().poll(&mut cx).is_ready());
}
