// What lives across an `.await`: closures, locks, patterns, arrays, borrowed captures, temporaries.
use std::future::Future;
use std::pin::Pin;
use std::task::*;
use std::collections::HashMap;
use std::rc::Rc;
use std::cell::{Cell, RefCell};
fn run<F: Future>(f: F) -> F::Output { let mut f = Box::pin(f); let mut cx = Context::from_waker(Waker::noop()); loop { if let Poll::Ready(v) = f.as_mut().poll(&mut cx) { return v; } } }
struct Y(u8);
impl Future for Y { type Output = u8; fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> { if self.0 == 0 { Poll::Ready(9) } else { self.0 -= 1; cx.waker().wake_by_ref(); Poll::Pending } } }
trait Shape { fn area(&self) -> f64; }
struct Sq(f64);
impl Shape for Sq { fn area(&self) -> f64 { self.0 * self.0 } }
async fn total(shapes: Vec<Box<dyn Shape>>) -> f64 { let mut t = 0.0; for s in &shapes { Y(1).await; t += s.area(); } t }
async fn arr(mut a: [u64; 20]) -> u64 { for i in 0..20 { a[i] *= 2; if i % 5 == 0 { Y(1).await; } } a.iter().sum() }
async fn swap((mut a, mut b): (String, String), Sq(f): Sq) -> String { Y(2).await; std::mem::swap(&mut a, &mut b); Y(1).await; format!("{a}{b}{f}") }
async fn maps(words: &[&str]) -> Vec<(String, usize)> {
    let mut m: HashMap<String, usize> = HashMap::new();
    for w in words { let e = m.entry(w.to_string()).or_insert(0); Y(1).await; *e += 1; }
    let mut v: Vec<_> = m.into_iter().collect(); v.sort(); v
}
struct Lock { locked: Cell<bool> }
struct Guard<'a>(&'a Lock);
impl Drop for Guard<'_> { fn drop(&mut self) { self.0.locked.set(false); println!("unlock"); } }
impl Lock {
    async fn lock(&self) -> Guard<'_> { while self.locked.get() { Y(1).await; } self.locked.set(true); Guard(self) }
}
async fn use_lock(l: &Lock, n: u8) -> u8 { let _g = l.lock().await; println!("have {n}"); Y(n).await; n * 2 }
async fn closures(n: i32) -> i32 {
    let mut log = vec![];
    let mut add = |x: i32| { log.push(x); x + n };
    let a = add(1);
    let b = add(2);
    Y(1).await;
    let f = move |y: i32| y * a + b;
    Y(1).await;
    f(10) + log.len() as i32
}
async fn diverge(stop: bool) -> &'static str { loop { Y(1).await; if stop { break "stopped"; } } }
async fn never_returns() -> ! { panic!("never") }
async fn let_else(o: Option<u8>) -> u8 { let Some(x) = o else { return Y(1).await; }; x + Y(0).await }
async fn opt(x: Option<Box<i32>>) -> Result<i32, String> {
    let v = match x { Some(b) if *b > 5 => { Y(1).await; *b } Some(b) => { let _ = Y(1).await; return Err(format!("small {b}")); } None => return Err("none".into()) };
    Ok(v)
}
fn main() {
    println!("{}", run(total(vec![Box::new(Sq(2.0)), Box::new(Sq(3.0))])));
    println!("{}", run(arr(std::array::from_fn(|i| i as u64))));
    println!("{}", run(swap(("a".into(), "b".into()), Sq(1.5))));
    println!("{:?}", run(maps(&["x", "y", "x"])));
    let l = Lock { locked: Cell::new(false) };
    println!("{}", run(async { use_lock(&l, 1).await + use_lock(&l, 2).await }));
    println!("{}", run(closures(5)));
    println!("{}", run(diverge(true)));
    println!("{} {}", run(let_else(None)), run(let_else(Some(3))));
    println!("{:?} {:?} {:?}", run(opt(Some(Box::new(7)))), run(opt(Some(Box::new(2)))), run(opt(None)));
    let shared = Rc::new(RefCell::new(String::new()));
    let s2 = shared.clone();
    let fut = async move { for c in ['a', 'b'] { s2.borrow_mut().push(c); Y(1).await; } Rc::strong_count(&s2) };
    println!("{} {} {}", Rc::strong_count(&shared), run(fut), Rc::strong_count(&shared));
    let futs: Vec<_> = (0..3).map(|i| async move { Y(i).await as u32 + i as u32 }).collect();
    let mut sum = 0; for f in futs { sum += run(f); } println!("{sum}");
    let nested = run(async { let v = vec![1, 2, 3]; let inner = async { let r = &v; Y(1).await; r.iter().sum::<i32>() }; let x = inner.await; x + v.len() as i32 });
    println!("{nested}");
    println!("{}", std::mem::size_of_val(&async {}) <= 8);
    let t = run(async { let x = (Y(1).await, { let z = String::from("tmp"); Y(1).await; z.len() }); x });
    println!("{t:?}");
    println!("{}", run(async { if Y(1).await > 3 && Y(0).await == 9 { "both" } else { "no" } }));
    let r: Result<u8, std::num::ParseIntError> = run(async { let n: u8 = "12".parse()?; Ok(n + Y(1).await) });
    println!("{r:?}");
    let mut st = String::from("start");
    run(async { st.push_str("!"); Y(1).await; st.push('?'); });
    println!("{st}");
    let f: fn(bool) -> _ = diverge;
    println!("{}", run(f(true)));
}
