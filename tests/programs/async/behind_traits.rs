// Futures behind traits: handlers as objects, `impl Future` in a trait, an enum that is a future.
use std::future::Future; use std::pin::Pin; use std::task::*;
fn run<F: Future>(f: F) -> F::Output { let mut f = Box::pin(f); let mut cx = Context::from_waker(Waker::noop()); loop { if let Poll::Ready(v) = f.as_mut().poll(&mut cx) { return v; } } }
trait Handler { fn call<'a>(&'a self, n: i32) -> Pin<Box<dyn Future<Output = i32> + 'a>>; }
struct Add(i32);
impl Handler for Add { fn call<'a>(&'a self, n: i32) -> Pin<Box<dyn Future<Output = i32> + 'a>> { Box::pin(async move { n + self.0 }) } }
struct Fun<F>(F);
impl<F, Fut> Handler for Fun<F> where F: Fn(i32) -> Fut, Fut: Future<Output = i32> + 'static {
    fn call<'a>(&'a self, n: i32) -> Pin<Box<dyn Future<Output = i32> + 'a>> { Box::pin((self.0)(n)) }
}
async fn triple(n: i32) -> i32 { n * 3 }
trait Repo { fn get(&self, id: u32) -> impl Future<Output = Option<String>> + Send; }
struct Mem;
impl Repo for Mem { async fn get(&self, id: u32) -> Option<String> { (id == 1).then(|| "one".to_string()) } }
struct Svc<R: Repo> { repo: R }
impl<R: Repo> Svc<R> { async fn name(&self, id: u32) -> String { self.repo.get(id).await.unwrap_or_else(|| "?".into()) } }
enum Job { Plain(i32), Fut(Pin<Box<dyn Future<Output = i32>>>) }
impl Future for Job { type Output = i32; fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<i32> { match &mut *self { Job::Plain(n) => Poll::Ready(*n), Job::Fut(f) => f.as_mut().poll(cx) } } }
fn main() {
    let hs: Vec<Box<dyn Handler>> = vec![Box::new(Add(2)), Box::new(Fun(triple)), Box::new(Fun(|n| async move { n - 1 }))];
    for h in &hs { println!("{}", run(h.call(10))); }
    println!("{}", run(async { let mut n = 1; for h in hs.iter() { n = h.call(n).await; } n }));
    let s = Svc { repo: Mem };
    println!("{} {}", run(s.name(1)), run(s.name(2)));
    for j in [Job::Plain(1), Job::Fut(Box::pin(triple(2)))] { println!("{}", run(j)); }
    let v: Vec<i32> = run(async { let mut out = vec![]; for i in 0..3 { out.push(triple(i).await); } out });
    println!("{v:?}");
    let mut a = Box::pin(triple(5)); let mut cx = Context::from_waker(Waker::noop());
    match Future::poll(a.as_mut(), &mut cx) { Poll::Ready(x) => println!("{x}"), Poll::Pending => unreachable!() }
    let w = cx.waker().clone(); println!("{}", w.will_wake(Waker::noop()));
}
