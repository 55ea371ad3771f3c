// Generic `async fn`s, and futures as arguments and results.
use std::fmt::{Debug, Display};
use std::future::Future;
use std::task::{Context, Poll, Waker};

async fn show<T: Display>(value: T) -> String {
    format!("<{value}>")
}
async fn twice<T, F, Fut>(f: F, x: T) -> (T::Out, T::Out)
where
    T: Copy + Make,
    F: Fn(T) -> Fut,
    Fut: Future<Output = T::Out>,
{
    let a = f(x).await;
    let b = f(x).await;
    (a, b)
}
trait Make {
    type Out: Debug;
}
impl Make for i32 {
    type Out = String;
}
impl Make for bool {
    type Out = usize;
}
fn later<T: Clone + 'static>(t: T) -> impl Future<Output = Vec<T>> {
    async move { vec![t.clone(), t] }
}
async fn both<const N: usize>(list: [u8; N]) -> usize {
    let mut sum = 0;
    for n in list {
        sum += show(n).await.len();
    }
    sum
}
async fn and_then<A, B>(a: impl Future<Output = A>, f: impl FnOnce(A) -> B) -> B {
    f(a.await)
}
fn run<F: Future>(f: F) -> F::Output {
    let mut f = Box::pin(f);
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return v;
        }
    }
}
fn main() {
    println!("{} {}", run(show(1.5)), run(show("text")));
    println!("{:?}", run(twice(|n: i32| show(n + 1), 4)));
    println!("{:?}", run(twice(|b: bool| async move { b as usize }, true)));
    println!("{:?}", run(later("again".to_string())));
    println!("{}", run(both([1, 22, 255])));
    println!("{}", run(and_then(later(2), |v| v.len() * 10)));
    let nested = run(async { async { async { 5 }.await + 1 } });
    println!("{}", run(nested));
}
