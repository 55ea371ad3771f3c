// A waker of raw parts that counts what is done with it.
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

thread_local! {
    static WAKES: Cell<u32> = Cell::new(0);
    static CLONES: Cell<u32> = Cell::new(0);
    static DROPS: Cell<u32> = Cell::new(0);
}

fn clone(p: *const ()) -> RawWaker {
    CLONES.with(|c| c.set(c.get() + 1));
    RawWaker::new(p, &TABLE)
}
fn wake(_: *const ()) {
    WAKES.with(|c| c.set(c.get() + 1));
}
fn drop_waker(_: *const ()) {
    DROPS.with(|c| c.set(c.get() + 1));
}
static TABLE: RawWakerVTable = RawWakerVTable::new(clone, wake, wake, drop_waker);

struct Countdown {
    left: u32,
    waker: Option<Waker>,
}
impl Future for Countdown {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready("liftoff");
        }
        println!("T-{}", self.left);
        self.left -= 1;
        self.waker = Some(cx.waker().clone());
        self.waker.as_ref().unwrap().wake_by_ref();
        Poll::Pending
    }
}

fn main() {
    let waker = unsafe { Waker::from_raw(RawWaker::new(std::ptr::null(), &TABLE)) };
    let mut cx = Context::from_waker(&waker);
    let mut future = Box::pin(async {
        let word = Countdown { left: 3, waker: None }.await;
        println!("{word}");
        word.len()
    });
    let length = loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(n) => break n,
            Poll::Pending => println!("pending"),
        }
    };
    println!("{length}");
    drop(future);
    drop(waker);
    println!("wakes {} clones {} drops {}", WAKES.with(Cell::get), CLONES.with(Cell::get), DROPS.with(Cell::get));
}
