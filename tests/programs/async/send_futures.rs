// What is gone before the `.await` does not keep a future from being `Send`.
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

fn spawn(list: &mut Vec<Pin<Box<dyn Future<Output = ()> + Send>>>, f: impl Future<Output = ()> + Send + 'static) {
    list.push(Box::pin(f));
}
async fn pause() {}
async fn fine(shared: Arc<Mutex<Vec<u32>>>) {
    {
        let rc = Rc::new(RefCell::new(1));
        *rc.borrow_mut() += 1;
        println!("{}", rc.borrow());
    }
    let rc = Rc::new(2);
    drop(rc);
    pause().await;
    shared.lock().unwrap().push(3);
    pause().await;
    let n = {
        let guard = shared.lock().unwrap();
        guard.len()
    };
    pause().await;
    println!("{n}");
}
fn main() {
    let shared = Arc::new(Mutex::new(Vec::new()));
    let mut list = Vec::new();
    spawn(&mut list, fine(shared.clone()));
    let theirs = Arc::clone(&shared);
    spawn(&mut list, async move {
        fine(theirs).await;
        println!("nested");
    });
    let handle = std::thread::spawn(move || {
        let mut cx = Context::from_waker(Waker::noop());
        for mut f in list {
            assert_eq!(f.as_mut().poll(&mut cx), Poll::Ready(()));
        }
    });
    handle.join().unwrap();
    println!("{:?}", shared.lock().unwrap());
}
