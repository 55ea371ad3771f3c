// The executor of many books: tasks behind `Arc<Mutex>`, woken into a channel.
use std::future::Future;
use std::pin::Pin;
use std::sync::mpsc::{sync_channel, Receiver, SyncSender};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

struct Task {
    future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send + 'static>>>>,
    queue: SyncSender<Arc<Task>>,
}
impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let again = self.clone();
        self.queue.send(again).expect("too many tasks queued");
    }
}
struct Executor {
    ready: Receiver<Arc<Task>>,
}
#[derive(Clone)]
struct Spawner {
    queue: SyncSender<Arc<Task>>,
}
fn new_executor() -> (Executor, Spawner) {
    let (queue, ready) = sync_channel(100);
    (Executor { ready }, Spawner { queue })
}
impl Spawner {
    fn spawn(&self, future: impl Future<Output = ()> + Send + 'static) {
        let task = Arc::new(Task { future: Mutex::new(Some(Box::pin(future))), queue: self.queue.clone() });
        self.queue.send(task).expect("too many tasks queued");
    }
}
impl Executor {
    fn run(&self) {
        while let Ok(task) = self.ready.recv() {
            let mut slot = task.future.lock().unwrap();
            if let Some(mut future) = slot.take() {
                let waker = Waker::from(task.clone());
                let mut cx = Context::from_waker(&waker);
                if future.as_mut().poll(&mut cx).is_pending() {
                    *slot = Some(future);
                }
            }
        }
    }
}

struct Ticks(u32);
impl Future for Ticks {
    type Output = u32;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u32> {
        if self.0 == 0 {
            return Poll::Ready(7);
        }
        self.0 -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

fn main() {
    let (executor, spawner) = new_executor();
    let total = Arc::new(Mutex::new(0));
    for id in 0..3u32 {
        let total = Arc::clone(&total);
        spawner.spawn(async move {
            println!("task {id} starts");
            let got = Ticks(3 - id).await;
            *total.lock().unwrap() += got + id;
            println!("task {id} ends");
        });
    }
    drop(spawner);
    executor.run();
    println!("total {}", total.lock().unwrap());
}
