// References into a future's own locals, across `.await`.
use std::future::{poll_fn, Future};
use std::task::{Context, Poll, Waker};

async fn pause() {
    let mut first = true;
    poll_fn(|_| {
        if first {
            first = false;
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
}
async fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    pause().await;
    if a.len() >= b.len() { a } else { b }
}
async fn push_all(list: &mut Vec<i32>, from: &[i32]) -> usize {
    for n in from {
        list.push(*n);
        pause().await;
    }
    list.len()
}
struct Counter {
    hits: u32,
}
impl Counter {
    async fn hit(&mut self) -> u32 {
        pause().await;
        self.hits += 1;
        self.hits
    }
    async fn name(&self, prefix: &str) -> String {
        pause().await;
        format!("{prefix}{}", self.hits)
    }
}
fn block_on<F: Future>(f: F) -> F::Output {
    let mut f = Box::pin(f);
    let mut cx = Context::from_waker(Waker::noop());
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            println!("[{polls} polls]");
            return v;
        }
    }
}
fn main() {
    let text = block_on(async {
        let a = String::from("short");
        let b = "longer one".to_string();
        let winner = longest(&a, &b).await;
        pause().await;
        winner.to_uppercase()
    });
    println!("{text}");
    let mut list = vec![0];
    println!("{}", block_on(push_all(&mut list, &[1, 2, 3])));
    println!("{list:?}");
    let mut counter = Counter { hits: 0 };
    let last = block_on(async {
        let mut array = [10, 20, 30];
        for slot in array.iter_mut() {
            *slot += counter.hit().await as i32;
        }
        let i = 1;
        array[i] += counter.hit().await as i32;
        let slice = &array[1..];
        pause().await;
        println!("{slice:?}");
        array
    });
    println!("{last:?} {}", block_on(counter.name("hits=")));
}
