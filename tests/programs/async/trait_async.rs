// `async fn` in traits.
use std::future::Future;
use std::task::{Context, Poll, Waker};

trait Source {
    async fn read(&mut self) -> Option<u32>;
    async fn sum(&mut self) -> u32 {
        let mut total = 0;
        while let Some(n) = self.read().await {
            total += n;
        }
        total
    }
}
struct Few(u32);
impl Source for Few {
    async fn read(&mut self) -> Option<u32> {
        if self.0 == 0 {
            return None;
        }
        self.0 -= 1;
        Some(self.0 * 2)
    }
}
struct Fixed<'a>(&'a [u32], usize);
impl Source for Fixed<'_> {
    async fn read(&mut self) -> Option<u32> {
        let n = self.0.get(self.1).copied();
        self.1 += 1;
        n
    }
    async fn sum(&mut self) -> u32 {
        println!("my own sum");
        self.0.iter().sum()
    }
}
async fn double_sum<S: Source>(mut source: S) -> u32 {
    let first = source.read().await.unwrap_or(1000);
    source.sum().await * 2 + first
}
fn run<F: Future>(f: F) -> F::Output {
    let mut f = std::pin::pin!(f);
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return v;
        }
    }
}
fn main() {
    println!("{}", run(Few(4).sum()));
    println!("{}", run(double_sum(Few(3))));
    println!("{}", run(double_sum(Fixed(&[1, 2, 3], 0))));
}
