// `block_on` that parks its thread; another thread completes the future.
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

struct Unpark(Thread);
impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = Box::pin(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(v) => return v,
            Poll::Pending => thread::park(),
        }
    }
}

#[derive(Default)]
struct Shared {
    done: bool,
    waker: Option<Waker>,
}
struct Timer {
    shared: Arc<Mutex<Shared>>,
}
impl Timer {
    fn new(millis: u64) -> Timer {
        let shared = Arc::new(Mutex::new(Shared::default()));
        let theirs = Arc::clone(&shared);
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(millis));
            let mut shared = theirs.lock().unwrap();
            shared.done = true;
            if let Some(waker) = shared.waker.take() {
                waker.wake();
            }
        });
        Timer { shared }
    }
}
impl Future for Timer {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut shared = self.shared.lock().unwrap();
        if shared.done {
            Poll::Ready(())
        } else {
            shared.waker = Some(cx.waker().clone());
            Poll::Pending
        }
    }
}

async fn work(name: &str) -> usize {
    println!("{name} starts");
    Timer::new(20).await;
    println!("{name} goes on");
    Timer::new(5).await;
    name.len()
}

fn main() {
    let total = block_on(async {
        let a = work("first").await;
        let b = work("second one").await;
        a + b
    });
    println!("total {total}");
}
