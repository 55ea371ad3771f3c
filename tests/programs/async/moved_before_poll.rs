// A future may move freely until it is polled; it is an ordinary value.
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct Holder<F> {
    id: u8,
    future: Option<F>,
}
async fn greet(name: String, times: usize) -> String {
    let mut out = String::new();
    for i in 0..times {
        if i > 0 {
            out.push(' ');
        }
        out += &name;
    }
    out
}
fn main() {
    let future = greet("hi".to_string(), 3);
    let holder = Holder { id: 7, future: Some(future) };
    let mut list = vec![holder];
    list.push(Holder { id: 8, future: Some(greet("yo".to_string(), 1)) });
    list.push(Holder { id: 9, future: None });
    list.swap(0, 1);
    let mut cx = Context::from_waker(Waker::noop());
    for holder in list.iter_mut() {
        let Some(future) = holder.future.take() else {
            println!("{} has none", holder.id);
            continue;
        };
        let mut boxed: Pin<Box<dyn Future<Output = String>>> = Box::pin(future);
        if let Poll::Ready(text) = boxed.as_mut().poll(&mut cx) {
            println!("{}: {text}", holder.id);
        }
    }
    let mut a = Some(async { 1 });
    let b = mem::take(&mut a);
    println!("{} {}", a.is_none(), b.is_some());
    let mut c = Box::pin(b.unwrap());
    let mut same = Pin::new(&mut c);
    println!("{:?}", same.as_mut().poll(&mut cx));
    let unused = greet(String::from("never"), 1);
    drop(unused);
}
