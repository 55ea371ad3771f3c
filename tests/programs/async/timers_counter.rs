// A clock that only counts: timers are ready when it has come far enough.
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

#[derive(Clone)]
struct Clock(Rc<Cell<u32>>);
struct Sleep {
    clock: Clock,
    until: u32,
}
impl Clock {
    fn sleep(&self, ticks: u32) -> Sleep {
        Sleep { clock: self.clone(), until: self.0.get() + ticks }
    }
    fn now(&self) -> u32 {
        self.0.get()
    }
}
impl Future for Sleep {
    type Output = u32;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u32> {
        if self.clock.now() >= self.until {
            Poll::Ready(self.clock.now() - self.until)
        } else {
            Poll::Pending
        }
    }
}

async fn alarm(clock: Clock, name: String, every: u32, times: usize) {
    for n in 0..times {
        let late = clock.sleep(every).await;
        println!("t={:2} {name} rings ({n}), {late} late", clock.now());
    }
}

fn main() {
    let clock = Clock(Rc::new(Cell::new(0)));
    let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> = vec![
        Box::pin(alarm(clock.clone(), "egg".to_string(), 3, 3)),
        Box::pin(alarm(clock.clone(), String::from("rice"), 5, 2)),
        Box::pin(async { println!("at once") }),
    ];
    let mut cx = Context::from_waker(Waker::noop());
    while !tasks.is_empty() {
        tasks.retain_mut(|task| task.as_mut().poll(&mut cx).is_pending());
        println!("t={:2} {} left", clock.now(), tasks.len());
        clock.0.set(clock.now() + 2);
    }
}
