// Tasks in a queue of one thread: each yields to the others.
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

type Task = Pin<Box<dyn Future<Output = ()>>>;

#[derive(Clone, Default)]
struct Executor {
    queue: Rc<RefCell<VecDeque<Task>>>,
}
impl Executor {
    fn spawn(&self, future: impl Future<Output = ()> + 'static) {
        self.queue.borrow_mut().push_back(Box::pin(future));
    }
    fn run(&self) {
        let mut cx = Context::from_waker(Waker::noop());
        loop {
            let task = self.queue.borrow_mut().pop_front();
            let Some(mut task) = task else { break };
            match task.as_mut().poll(&mut cx) {
                Poll::Ready(()) => println!("  a task is done"),
                Poll::Pending => self.queue.borrow_mut().push_back(task),
            }
        }
    }
}

struct YieldNow {
    yielded: bool,
}
impl Future for YieldNow {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<()> {
        if self.yielded {
            return Poll::Ready(());
        }
        self.yielded = true;
        Poll::Pending
    }
}
fn yield_now() -> YieldNow {
    YieldNow { yielded: false }
}

async fn count(name: &'static str, to: u32, log: Rc<RefCell<Vec<String>>>) {
    for i in 1..=to {
        println!("{name} {i}");
        log.borrow_mut().push(format!("{name}{i}"));
        yield_now().await;
    }
}

fn main() {
    let executor = Executor::default();
    let log = Rc::new(RefCell::new(Vec::new()));
    executor.spawn(count("a", 3, log.clone()));
    executor.spawn(count("b", 1, log.clone()));
    let inner = executor.clone();
    let theirs = Rc::clone(&log);
    executor.spawn(async move {
        inner.spawn(count("late", 2, theirs));
        println!("spawned one more");
    });
    executor.run();
    println!("{}", log.borrow().join(" "));
    println!("{}", Rc::strong_count(&log));
}
